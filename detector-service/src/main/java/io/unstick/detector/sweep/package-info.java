/**
 * The scan of one tenant as a durable task: follow the delta link, look at the watched users that are due, tell what was
 * found, and how well the tenant could be seen. The shell around {@code suspicion}: it reads, saves and calls.
 *
 * <p>Must never decide what a sighting means, and never let one tenant wait for another.
 */
@NullMarked
package io.unstick.detector.sweep;

import org.jspecify.annotations.NullMarked;
