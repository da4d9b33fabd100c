package io.unstick.remediation.work;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.store.Inbox;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds cases that should be worked on and that nobody is going to work on: one was woken while its worker was just
 * finishing, or its row in the schedule was lost. Waking twice does no harm.
 */
public class Reconciler {
    /** Older messages than this belong to a case that never came to be. */
    private static final Duration WORTH_WAITING_FOR = Duration.ofHours(1);

    private final JdbcClient database;
    private final Inbox inbox;
    private final CaseSchedule schedule;
    private final InstantSource time;

    public Reconciler(JdbcClient database, Inbox inbox, CaseSchedule schedule, InstantSource time) {
        this.database = database;
        this.inbox = inbox;
        this.schedule = schedule;
        this.time = time;
    }

    public void reconcile() {
        Instant now = time.instant();
        inbox.waitingCases(now, WORTH_WAITING_FOR).forEach(schedule::wake);
        database.sql("""
            select c.id from remediation_case c
            left join scheduled_tasks t on t.task_name = :task and t.task_instance = c.id::text
            where c.next_action_at <= :now
              and (t.task_instance is null or (not t.picked and t.execution_time > c.next_action_at
                   and t.execution_time > :now and coalesce(t.consecutive_failures, 0) = 0))\
            """)
                .param("task", CaseSchedule.CASE.getTaskName())
                .param("now", Timestamp.from(now))
                .query((row, _) -> CaseId.of(row.getString(1)))
                .list()
                .forEach(schedule::wake);
    }
}
