package io.unstick.remediation.onpremises.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of a synchronisation server.
 *
 * @param cycleInProgress another cycle must be waited for
 * @param cycleEnabled without it only cycles that somebody starts run
 * @param stagingMode the server is a spare: its cycles never reach the cloud
 * @param nextCycleStart by its own schedule; absent when it did not say so in a form that is known
 */
public record SchedulerState(
        boolean cycleInProgress,
        boolean cycleEnabled,
        boolean stagingMode,
        @Nullable Instant nextCycleStart) {}
