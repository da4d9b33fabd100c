package io.unstick.sandbox.launcher.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who gets stuck, when and why. */
final class Newcomers {

    /** Often named is often drawn. What ends with lent licences is rarer: a tenant lends one of a kind at a time. */
    private static final List<String> BLOCKERS = List.of(
            "forward-sync-gap",
            "forward-sync-gap",
            "forward-sync-gap",
            "forward-sync-gap",
            "usage-location-missing",
            "usage-location-missing",
            "address-held-by-contact",
            "address-held-by-contact",
            "address-held-by-group",
            "address-held-by-deleted-user",
            "address-held-by-deleted-user",
            "previous-mailbox",
            "previous-mailbox",
            "backend-fault-cured-by-diagnostic",
            "backend-fault-cured-by-plan-toggle",
            "backend-fault-cured-by-plan-toggle",
            "backend-fault-cured-by-licence-swap",
            "backend-fault-cured-by-recreation",
            "backend-fault",
            "exchange-plan-disabled",
            "licence-missing",
            "group-licence-dependency");

    /** Without an enabled mailbox plan nobody owes them a mailbox, so nobody notices. */
    private static final Set<String> UNNOTICED =
            Set.of("exchange-plan-disabled", "licence-missing", "group-licence-dependency");

    private static final double FIRST = 1;
    private static final double UNTIL_THE_END = 15;

    private Newcomers() {}

    static List<Scheduled> draw(Dice dice, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var at = FIRST; at < seconds - UNTIL_THE_END; at += dice.between(1.5, 4)) {
            var blocker = dice.oneOf(BLOCKERS);
            // Some who would be noticed are asked for by a person as well.
            var byHand = UNNOTICED.contains(blocker) || dice.maybe(0.08);
            deeds.add(
                    Scheduled.at(at, new Deed.Arrive(dice.below(Schedule.TENANTS), deeds.size() + 1, blocker, byHand)));
        }
        return deeds;
    }
}
