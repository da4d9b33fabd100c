package io.unstick.sandbox.launcher.torture;

import java.util.ArrayList;
import java.util.List;

/** Which process dies or stands still, and when. Each replica has its own bad luck, so both may be gone at a time. */
final class ProcessTroubles {

    private static final double UNTIL_THE_END = 15;
    /** A replica rests most of the time: at a random moment it has nothing in its hands. */
    private static final double AT_WORK = 0.7;

    private ProcessTroubles() {}

    static List<Scheduled> draw(long seed, double seconds) {
        var deeds = new ArrayList<Scheduled>();
        for (var replica = 0; replica < Schedule.REPLICAS; replica++) {
            replica(new Dice(seed, "replica " + replica), replica, seconds, deeds);
        }
        foundation(new Dice(seed, "foundation"), seconds, deeds);
        return deeds;
    }

    private static void replica(Dice dice, int replica, double seconds, List<Scheduled> deeds) {
        var kill = dice.maybe(0.5);
        for (var at = dice.between(10, 35); at < seconds - UNTIL_THE_END; at += dice.between(25, 50)) {
            if (kill) {
                deeds.add(Scheduled.at(at, new Deed.KillReplica(replica, dice.maybe(AT_WORK), dice.seconds(0, 20))));
            } else {
                var length = dice.seconds(5, 60);
                deeds.add(Scheduled.at(at, new Deed.PauseReplica(replica, dice.maybe(AT_WORK), length)));
                at += length.toSeconds();
            }
            // Mostly in turn, so that a short run has both.
            kill = dice.maybe(0.2) == kill;
        }
    }

    private static void foundation(Dice dice, double seconds, List<Scheduled> deeds) {
        var kafka = dice.maybe(0.5);
        for (var at = dice.between(30, 55); at < seconds - UNTIL_THE_END; at += dice.between(45, 100)) {
            var down = dice.seconds(1, 12);
            deeds.add(Scheduled.at(at, kafka ? new Deed.KillKafka(down) : new Deed.KillPostgres(down)));
            kafka = dice.maybe(0.2) == kafka;
        }
    }
}
