package io.unstick.sandbox.launcher.torture;

import java.time.Duration;

/**
 * What is asked for.
 *
 * @param minutes how long things go wrong; making quiet and judging come after that
 * @param seed decides about the whole schedule
 */
public record TorturePlan(int minutes, long seed) {

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** How to do the same again. */
    String again() {
        return "./unstick torture --minutes %d --seed %d".formatted(minutes, seed);
    }
}
