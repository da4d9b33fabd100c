/**
 * The pure core in a simulated world: many seeds, each a few days of mailboxes, faults, people and crashes in
 * milliseconds. What happened at the simulated Microsoft is judged, never what the core believes.
 *
 * <p>The driver does what {@code work}, {@code approval} and {@code execution} do around the core, in memory. It must
 * never decide anything itself.
 */
@NullMarked
package io.unstick.remediation.simulation;

import org.jspecify.annotations.NullMarked;
