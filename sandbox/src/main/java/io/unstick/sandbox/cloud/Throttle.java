package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Microsoft telling one tenant's callers to slow down: for a number of requests, or until a moment. */
final class Throttle {

    private Duration retryAfter = Duration.ofSeconds(1);
    private int requestsLeft;
    private @Nullable Instant until;

    synchronized void next(int requests, Duration wait) {
        requestsLeft = requests;
        retryAfter = wait;
    }

    synchronized void until(Instant end, Duration wait) {
        until = end;
        retryAfter = wait;
    }

    synchronized void stop() {
        requestsLeft = 0;
        until = null;
    }

    /** The wait to tell this caller, or nothing when the request may pass; counts the request. */
    synchronized Optional<Duration> refuse(Instant now) {
        if (until != null && now.isBefore(until)) {
            return Optional.of(retryAfter);
        }
        if (requestsLeft > 0) {
            requestsLeft--;
            return Optional.of(retryAfter);
        }
        return Optional.empty();
    }
}
