package io.unstick.remediation.work;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.Severity;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When cases are worked on: one db-scheduler task per case, so that one replica at a time works on it and a wait of a
 * day is a row. The rows are written here and not by db-scheduler, which knows no tenants; {@link FairPick} takes them in
 * turn.
 */
public class CaseSchedule {
    static final TaskDescriptor<Void> CASE = TaskDescriptor.of("case");

    private final JdbcClient database;
    private final InstantSource time;

    public CaseSchedule(JdbcClient database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Has the case worked on as soon as possible, in the caller's transaction. A case that is due already keeps its place.
     * Waking a case that is being worked on right now has no effect here; {@link Reconciler} catches up.
     */
    public void wake(TenantId tenant, CaseId caseId) {
        database.sql("""
            insert into scheduled_tasks as known
                (task_name, task_instance, tenant_id, priority, execution_time, picked, version)
            values (:task, :case, :tenant, :priority, :now, false, 1)
            on conflict (task_name, task_instance) do update
            set execution_time = least(known.execution_time, excluded.execution_time), tenant_id = excluded.tenant_id,
                consecutive_failures = 0, version = known.version + 1
            where not known.picked\
            """)
                .param("task", CASE.getTaskName())
                .param("case", caseId.toString())
                .param("tenant", tenant.value())
                .param("priority", Severity.WARNING.priority())
                .param("now", Timestamp.from(time.instant()))
                .update();
    }

    /** Says how much the case's next turns matter; when they are stays as it is. */
    void rank(CaseId caseId, int priority) {
        database.sql("update scheduled_tasks set priority = :priority where task_name = :task and task_instance ="
                        + " :case")
                .param("priority", priority)
                .param("task", CASE.getTaskName())
                .param("case", caseId.toString())
                .update();
    }
}
