package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A hundred provisioning diagnostics an hour, whatever their kind and whoever asks. Guarded by the tenant's monitor. */
final class DiagnosticQuota {

    static final int CALLS = 100;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Deque<Instant> calls = new ArrayDeque<>();

    /** Counts this call; where it is one too many, how long (real time) until one will be allowed again. */
    Optional<Duration> take(SimulatedTime time) {
        Instant now = time.now();
        Duration window = time.scaled(WINDOW);
        while (!calls.isEmpty() && !calls.peekFirst().plus(window).isAfter(now)) {
            calls.removeFirst();
        }
        if (calls.size() >= CALLS) {
            return Optional.of(Duration.between(now, calls.getFirst().plus(window)));
        }
        calls.addLast(now);
        return Optional.empty();
    }
}
