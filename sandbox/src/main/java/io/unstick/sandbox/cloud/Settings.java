package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a simulated cloud is started.
 *
 * @param port the TCP port on 127.0.0.1; 0 takes a free one
 * @param time the clock of the whole world
 * @param timeScale every delay and age of the world is multiplied by it; it does not touch {@code Retry-After}, the
 *     life of tokens, latency or hanging connections, which are protocol times
 * @param seed from which all ids derive: same seed and names, same ids
 * @param latency real time added to each Graph and Exchange answer
 * @param delays what Microsoft needs for its own work, in simulated time
 */
public record Settings(int port, InstantSource time, double timeScale, long seed, Duration latency, Delays delays) {

    /** Refuses a scale that would stop or reverse time. */
    public Settings {
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new IllegalArgumentException("The time scale must be positive, but is " + timeScale + ".");
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("The latency must not be negative, but is " + latency + ".");
        }
    }

    /** A free port, real speed, seed 1, no latency. */
    public static Settings at(InstantSource time) {
        return new Settings(0, time, 1, 1, Duration.ZERO, Delays.usual());
    }

    /** The same on this port. */
    public Settings withPort(int chosen) {
        return new Settings(chosen, time, timeScale, seed, latency, delays);
    }

    /** The same with time running {@code 1/scale} times as fast. */
    public Settings withTimeScale(double scale) {
        return new Settings(port, time, scale, seed, latency, delays);
    }

    /** The same with other ids. */
    public Settings withSeed(long chosen) {
        return new Settings(port, time, timeScale, chosen, latency, delays);
    }

    /** The same with slower answers. */
    public Settings withLatency(Duration added) {
        return new Settings(port, time, timeScale, seed, added, delays);
    }

    /** The same with a quicker or slower Microsoft. */
    public Settings withDelays(Delays chosen) {
        return new Settings(port, time, timeScale, seed, latency, chosen);
    }
}
