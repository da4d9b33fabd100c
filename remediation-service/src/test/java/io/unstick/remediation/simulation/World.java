package io.unstick.remediation.simulation;

import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;

/** The clock, the dice and everything that is going to happen. The same seed always makes the same world. */
final class World {
    static final Instant START = FakeTime.MONDAY_9AM;

    private final SplittableRandom random;
    private final PriorityQueue<Event> coming =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private Instant now = START;
    private long number;
    private boolean calm;

    World(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private record Event(Instant at, long number, Runnable what) {}

    /** The process dies here; what was committed stays. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process died", null, false, false);
        }
    }

    Instant now() {
        return now;
    }

    void at(Instant when, Runnable what) {
        coming.add(new Event(when.isBefore(now) ? now : when, number++, what));
    }

    void in(Duration wait, Runnable what) {
        at(now.plus(wait), what);
    }

    /** Lets the next thing happen; false when nothing is left to come before this moment. */
    boolean step(Instant until) {
        Event next = coming.peek();
        if (next == null || next.at().isAfter(until)) {
            return false;
        }
        coming.poll();
        now = next.at();
        next.what().run();
        return true;
    }

    /** From now on nothing fails any more. */
    void calmDown() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    /** Whether something goes wrong at this moment. */
    boolean fault(double probability) {
        return random.nextDouble() < probability && !calm;
    }

    boolean maybe(double probability) {
        return random.nextDouble() < probability;
    }

    void mayCrash(double probability) {
        if (fault(probability)) {
            throw new Crash();
        }
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration minutes(int least, int most) {
        return Duration.ofSeconds(random.nextLong(least * 60L, most * 60L + 1));
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
