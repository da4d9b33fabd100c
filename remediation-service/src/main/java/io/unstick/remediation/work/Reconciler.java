package io.unstick.remediation.work;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.remediation.store.Inbox;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds cases that should be worked on and that nobody is going to work on: one was woken while its worker was just
 * finishing, or its row in the schedule was lost. Waking twice does no harm. A case whose worker failed is left alone: it
 * comes back by itself, less and less often.
 */
public class Reconciler {
    /** Older messages than this belong to a case that never came to be. */
    private static final Duration WORTH_WAITING_FOR = Duration.ofHours(1);

    /** With a message that waits, or due, or held for what is over; and neither being worked on nor about to be. */
    private static final String FORGOTTEN = """
        with wanted as (
            select case_id as id, split_part(mailbox, '/', 1)::uuid as tenant, received_at as since from case_inbox
            where applied_at is null and received_at > :worthwhile
            union all
            select id, tenant_id, next_action_at from remediation_case where next_action_at <= :now
            union all
            select member.id, member.tenant_id, incident.updated_at from remediation_case member
            join remediation_case incident on incident.id = member.incident_id
            where member.state = 'HELD' and not member.ended and incident.ended)
        select distinct w.id, w.tenant from wanted w
        left join scheduled_tasks t on t.task_name = :task and t.task_instance = w.id::text
        where t.task_instance is null
           or (not t.picked and t.execution_time > w.since and t.execution_time > :now
               and coalesce(t.consecutive_failures, 0) = 0)\
        """;

    private final JdbcClient database;
    private final CaseSchedule schedule;
    private final Inbox inbox;
    private final UnusedFindings unused;
    private final InstantSource time;

    public Reconciler(
            JdbcClient database, CaseSchedule schedule, Inbox inbox, UnusedFindings unused, InstantSource time) {
        this.database = database;
        this.schedule = schedule;
        this.inbox = inbox;
        this.unused = unused;
        this.time = time;
    }

    private record Forgotten(TenantId tenant, CaseId caseId) {}

    public void reconcile() {
        Instant now = time.instant();
        database.sql(FORGOTTEN)
                .param("task", CaseSchedule.CASE.getTaskName())
                .param("now", Timestamp.from(now))
                .param("worthwhile", Timestamp.from(now.minus(WORTH_WAITING_FOR)))
                .query((row, _) -> new Forgotten(TenantId.of(row.getString("tenant")), CaseId.of(row.getString("id"))))
                .list()
                .forEach(forgotten -> schedule.wake(forgotten.tenant(), forgotten.caseId()));
        inbox.giveUpOnUnknownCases(now.minus(WORTH_WAITING_FOR), now).forEach(unused::countUnknownCase);
    }
}
