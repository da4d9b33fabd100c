/**
 * The benches behind {@code ./unstick bench}: the shipped services as processes of their own, in front of the simulated
 * cloud in another process, seen only through Kafka, HTTP and the cloud's own counters. What is printed was measured in
 * this run.
 *
 * <p>Never here: numbers that were computed instead of measured; a look into a service's database, but for the one that
 * multiplies waiting cases and times the scheduler ({@code CaseRows}, {@code TaskTable}).
 */
@NullMarked
package io.unstick.sandbox.launcher.bench;

import org.jspecify.annotations.NullMarked;
