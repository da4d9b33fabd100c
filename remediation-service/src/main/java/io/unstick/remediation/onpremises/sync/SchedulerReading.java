package io.unstick.remediation.onpremises.sync;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** What was learned about the scheduler. */
public sealed interface SchedulerReading {
    record Known(SchedulerState state) implements SchedulerReading {}

    /** Nothing is known. */
    record Unreadable(Hindrance hindrance) implements SchedulerReading {}
}
