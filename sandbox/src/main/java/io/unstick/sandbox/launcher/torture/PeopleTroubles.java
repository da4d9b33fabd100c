package io.unstick.sandbox.launcher.torture;

import java.util.ArrayList;
import java.util.List;

/** What people do beside the product, and when they pull the kill switch. */
final class PeopleTroubles {

    private static final List<String> EDITS =
            List.of("provision-mailbox", "release-address", "clear-previous-mailbox", "add-files", "sign-in");

    private PeopleTroubles() {}

    static List<Scheduled> edits(Dice dice, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var at = dice.between(15, 25); at < seconds; at += dice.between(5, 12)) {
            deeds.add(Scheduled.at(at, new Deed.Edit(dice.share(), dice.oneOf(EDITS))));
        }
        return deeds;
    }

    static List<Scheduled> stops(Dice dice, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var at = dice.between(20, 40); at < seconds - 15; at += dice.between(20, 40)) {
            var tenant = dice.maybe(0.4) ? -1 : dice.below(Schedule.TENANTS);
            deeds.add(Scheduled.at(at, new Deed.Stop(tenant, dice.seconds(3, 10))));
        }
        return deeds;
    }
}
