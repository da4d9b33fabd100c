package io.unstick.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that stands still until a test lets it pass. Safe for use by several threads. */
public final class FakeTime implements InstantSource {

    /** Where every {@link #FakeTime()} starts: Monday, 2 November 2026, 09:00 UTC. */
    public static final Instant MONDAY_9AM = Instant.parse("2026-11-02T09:00:00Z");

    private final AtomicReference<Instant> now;

    /** Starts at {@link #MONDAY_9AM}. */
    public FakeTime() {
        this(MONDAY_9AM);
    }

    /** Starts at the given instant. */
    public FakeTime(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /**
     * Moves time forward.
     *
     * @return the new time
     * @throws IllegalArgumentException for a negative duration: this clock does not run backwards
     */
    public Instant pass(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time cannot pass by " + duration);
        }
        return now.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public String toString() {
        return "FakeTime at " + now.get();
    }
}
