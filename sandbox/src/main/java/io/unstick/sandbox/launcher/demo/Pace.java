package io.unstick.sandbox.launcher.demo;

import java.time.Duration;

/**
 * How fast the demo's world turns.
 *
 * @param timeScale real time of a simulated second
 * @param atLeast real time that is watched in any case, for what must not happen
 * @param atMost real time after which what has not happened does not count any more
 */
public record Pace(double timeScale, Duration atLeast, Duration atMost) {

    /** A simulated day takes 45 seconds. */
    public static Pace usual() {
        return new Pace(1.0 / 1920, Duration.ofSeconds(12), Duration.ofSeconds(100));
    }

    /** As fast, but for stories in which everything is tried before the last resort. */
    public static Pace patient() {
        return new Pace(usual().timeScale(), usual().atLeast(), Duration.ofMinutes(5));
    }

    double secondsOf(Duration simulated) {
        return simulated.toMillis() / 1000.0 * timeScale;
    }
}
