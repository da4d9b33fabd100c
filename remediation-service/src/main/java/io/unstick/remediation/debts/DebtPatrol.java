package io.unstick.remediation.debts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds debts that are due and that nobody is going to look at: their row in the schedule was lost, or is too late. */
class DebtPatrol {
    private static final String FORGOTTEN = """
        select d.action_id from licence_debt d
        left join scheduled_tasks t on t.task_name = :task and t.task_instance = d.action_id::text
        where d.due_at <= :now
          and (t.task_instance is null
               or (not t.picked and t.execution_time > d.due_at and t.execution_time > :now
                   and coalesce(t.consecutive_failures, 0) = 0))\
        """;

    private final JdbcClient database;
    private final DebtSchedule schedule;
    private final InstantSource time;

    DebtPatrol(JdbcClient database, DebtSchedule schedule, InstantSource time) {
        this.database = database;
        this.schedule = schedule;
        this.time = time;
    }

    void patrol() {
        Instant now = time.instant();
        database.sql(FORGOTTEN)
                .param("task", DebtSchedule.DEBT.getTaskName())
                .param("now", Timestamp.from(now))
                .query((row, _) -> UUID.fromString(row.getString(1)))
                .list()
                .forEach(forgotten -> schedule.lookAt(forgotten, now));
    }
}
