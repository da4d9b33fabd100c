package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The world's clock, and the only place that multiplies by the time scale. */
record SimulatedTime(InstantSource source, double scale) {

    Instant now() {
        return source.instant();
    }

    Duration scaled(Duration simulated) {
        return Duration.ofNanos(Math.round((double) simulated.toNanos() * scale));
    }

    Instant ago(Duration simulated) {
        return now().minus(scaled(simulated));
    }

    Instant in(Duration simulated) {
        return now().plus(scaled(simulated));
    }
}
