package io.unstick.diagnostic.evidence;

import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Asks again when the answer is "later" and later is soon: our own budget for a tenant is often used up for a second while
 * several of its mailboxes are diagnosed. A longer wait is not worth a thread; the diagnosis is incomplete then.
 */
final class Patience {
    /** So that those who were turned away together do not come back together. */
    private static final int JITTER_MILLIS = 250;

    private final Duration longest;
    private final InstantSource time;

    /** Waits so long in total for one question. */
    Patience(Duration longest, InstantSource time) {
        this.longest = longest;
        this.time = time;
    }

    /** The answer, or the last "later". */
    <T> Reading<T> ask(Supplier<Reading<T>> question) {
        Instant giveUp = time.instant().plus(longest);
        var reading = question.get();
        var again = throttledUntil(reading);
        while (again.isPresent() && !again.get().isAfter(giveUp) && slept(again.get())) {
            reading = question.get();
            again = throttledUntil(reading);
        }
        return reading;
    }

    private static Optional<Instant> throttledUntil(Reading<?> reading) {
        return reading instanceof Reading.Unreadable<?>(Obstacle.Throttled(Instant until), var _)
                ? Optional.of(until)
                : Optional.empty();
    }

    /** False when this thread is told to stop. */
    private boolean slept(Instant until) {
        try {
            Thread.sleep(Duration.between(time.instant(), until)
                    .plusMillis(ThreadLocalRandom.current().nextInt(1, JITTER_MILLIS)));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
