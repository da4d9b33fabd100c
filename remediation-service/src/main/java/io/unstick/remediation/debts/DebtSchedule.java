package io.unstick.remediation.debts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.UUID;

/** When debts are looked at: one db-scheduler task per debt, so that one replica at a time works on it. */
class DebtSchedule {
    static final TaskDescriptor<Void> DEBT = TaskDescriptor.of("licence-debt");

    private final SchedulerClient scheduler;

    DebtSchedule(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** In the caller's transaction. For a debt that is being looked at right now it has no effect; {@link DebtPatrol} does. */
    void lookAt(UUID actionId, Instant at) {
        if (!scheduler.scheduleIfNotExists(DEBT.instance(actionId.toString()).scheduledTo(at))) {
            move(actionId, at);
        }
    }

    private void move(UUID actionId, Instant at) {
        try {
            scheduler.reschedule(TaskInstanceId.of(DEBT.getTaskName(), actionId.toString()), at);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException doneByItself) {
            // It runs at this moment, or has just ended: the patrol finds it when something is left to do.
            return;
        }
    }
}
