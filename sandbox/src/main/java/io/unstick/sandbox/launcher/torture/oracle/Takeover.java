package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;

/**
 * A task that a killed replica had in its hands.
 *
 * @param task its name and instance
 * @param seconds until another took it, while there was somebody who could; so far, when nobody did
 * @param done whether somebody did
 */
public record Takeover(String task, String replica, Instant killedAt, double seconds, boolean done) {}
