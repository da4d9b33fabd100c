package io.unstick.remediation.store;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.safety.Experience;
import io.unstick.remediation.safety.Trial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the uses of fixes that may do harm went, per tenant and fix. */
public class Trials {
    /**
     * The latest verdicts of each fix since it was released last; of those that failed, the one whose age decides how
     * long the fix rests.
     */
    private static final String PAUSED = """
        with latest as (
            select t.tenant_id, t.fix, t.verdict, t.decided_at,
                row_number() over (partition by t.tenant_id, t.fix order by t.decided_at desc) as recency
            from fix_trial t
            where t.verdict in ('PROVEN', 'FAILED') and t.decided_at > :since
                and t.decided_at > coalesce((select max(r.at) from fix_release r
                    where r.tenant_id = t.tenant_id and r.fix = t.fix), '-infinity'))
        select tenant_id, fix, count(*) as failed,
            (array_agg(decided_at order by decided_at desc))[:failures] as deciding
        from latest where recency <= :of and verdict = 'FAILED'
        group by tenant_id, fix having count(*) >= :failures order by tenant_id, fix\
        """;

    private final JdbcClient database;

    public Trials(JdbcClient database) {
        this.database = database;
    }

    /**
     * When a fix pauses: so many of its last uses in a tenant did not help.
     *
     * @param pause scaled
     */
    public record PauseRule(int failures, int of, Duration pause) {}

    /** A fix that rests in a tenant. */
    public record Paused(TenantId tenant, FixId fix, int failed, Instant until) {}

    /** To be written in the transaction that commits the intent. */
    public void begin(UUID actionId, TenantId tenant, FixId fix, CaseId caseId, Instant now) {
        database.sql("""
            insert into fix_trial (action_id, tenant_id, fix, case_id, begun_at)
            values (:action, :tenant, :fix, :case, :now) on conflict (action_id) do nothing\
            """)
                .param("action", actionId)
                .param("tenant", tenant.value())
                .param("fix", fix.id())
                .param("case", caseId.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Writes down what the change says about the trial that runs in this case, if it says anything. */
    void conclude(StoredCase before, Change change, Instant now) {
        Trial.verdictOn(before.value().state(), change)
                .ifPresent(verdict -> database.sql("""
                    update fix_trial set verdict = :verdict, decided_at = :now
                    where case_id = :case and verdict is null\
                    """)
                        .param("verdict", verdict.name())
                        .param("now", Timestamp.from(now))
                        .param("case", change.after().id().value())
                        .update());
    }

    /** What is known about the fix in the tenant, apart from this action. */
    public Experience of(TenantId tenant, FixId fix, UUID exceptAction, PauseRule rule, Instant now) {
        Instant pausedUntil = paused(rule, now).stream()
                .filter(paused -> paused.tenant().equals(tenant) && paused.fix() == fix)
                .map(Paused::until)
                .findFirst()
                .orElse(null);
        return database.sql("""
            select count(distinct case_id) filter (where verdict = 'PROVEN') as proven,
                count(*) filter (where verdict is null and action_id <> :action) as running
            from fix_trial where tenant_id = :tenant and fix = :fix\
            """)
                .param("action", exceptAction)
                .param("tenant", tenant.value())
                .param("fix", fix.id())
                .query((row, _) -> new Experience(row.getInt("proven"), row.getInt("running"), pausedUntil))
                .single();
    }

    /** Every fix that rests at this moment. */
    public List<Paused> paused(PauseRule rule, Instant now) {
        return database.sql(PAUSED)
                .param("since", Timestamp.from(now.minus(rule.pause())))
                .param("failures", rule.failures())
                .param("of", rule.of())
                .query((row, _) -> readPaused(row, rule))
                .list();
    }

    /** Lets a paused fix run again: what failed before does not count any more. */
    public void release(TenantId tenant, FixId fix, String reason, String by, Instant now) {
        database.sql("""
            insert into fix_release (tenant_id, fix, reason, released_by, at)
            values (:tenant, :fix, :reason, :by, :now)\
            """)
                .param("tenant", tenant.value())
                .param("fix", fix.id())
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Paused readPaused(ResultSet row, PauseRule rule) throws SQLException {
        return new Paused(
                TenantId.of(row.getString("tenant_id")),
                FixId.of(row.getString("fix")),
                row.getInt("failed"),
                row.getTimestamp("deciding").toInstant().plus(rule.pause()));
    }
}
