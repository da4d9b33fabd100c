package io.unstick.sandbox.launcher.torture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that will be done, drawn before anything begins: the same seed and length make the same schedule. */
record Schedule(List<Scheduled> deeds) {

    static final int TENANTS = 4;
    static final int REPLICAS = 2;

    Schedule {
        deeds = List.copyOf(deeds);
    }

    static Schedule of(TorturePlan plan) {
        var seconds = (double) plan.length().toSeconds();
        return new Schedule(Stream.of(
                        Newcomers.draw(new Dice(plan.seed(), "newcomers"), seconds),
                        ProcessTroubles.draw(plan.seed(), seconds),
                        CloudTroubles.faults(new Dice(plan.seed(), "faults"), seconds),
                        CloudTroubles.conditions(new Dice(plan.seed(), "conditions"), seconds),
                        PeopleTroubles.edits(new Dice(plan.seed(), "edits"), seconds),
                        PeopleTroubles.stops(new Dice(plan.seed(), "stops"), seconds))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Scheduled::at))
                .toList());
    }
}
