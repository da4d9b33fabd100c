package io.unstick.remediation.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.unstick.contracts.CaseId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When cases are worked on: one db-scheduler task per case, so that one replica at a time works on it and a wait of a
 * day is a row. Waking a case that is being worked on right now has no effect here; {@link Reconciler} catches up.
 */
public class CaseSchedule {
    static final TaskDescriptor<Void> CASE = TaskDescriptor.of("case");

    private final SchedulerClient scheduler;
    private final InstantSource time;

    public CaseSchedule(SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    /** Has the case worked on as soon as possible, in the caller's transaction. */
    public void wake(CaseId caseId) {
        Instant now = time.instant();
        if (!scheduler.scheduleIfNotExists(CASE.instance(caseId.toString()).scheduledTo(now))) {
            hurry(caseId, now);
        }
    }

    private void hurry(CaseId caseId, Instant now) {
        try {
            scheduler.reschedule(TaskInstanceId.of(CASE.getTaskName(), caseId.toString()), now);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException doneByItself) {
            // It runs at this moment, or has just ended: the reconciler wakes it when something is left to do.
            return;
        }
    }
}
