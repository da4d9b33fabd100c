package io.unstick.remediation.store;

import io.unstick.contracts.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts writes against the tenants' budgets. A write is spent when it is intended; an unclear outcome stays spent. */
public class SpentWrites {
    private final JdbcClient database;

    public SpentWrites(JdbcClient database) {
        this.database = database;
    }

    /** How much of a budget is used. */
    public record Spent(int writes, int destructive) {}

    /**
     * Counts what other actions spent, and makes every other transaction of this tenant wait until this one ends, so
     * that two replicas cannot both take the last piece of a budget.
     */
    public Spent since(TenantId tenant, UUID exceptAction, Instant since) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:tenant, 42))")
                .param("tenant", tenant.toString())
                .query((_, _) -> true)
                .single();
        return database.sql("""
            select count(*) as writes, count(*) filter (where destructive) as destructive from spent_write
            where tenant_id = :tenant and spent_at > :since and action_id <> :action\
            """)
                .param("tenant", tenant.value())
                .param("since", Timestamp.from(since))
                .param("action", exceptAction)
                .query((row, _) -> new Spent(row.getInt("writes"), row.getInt("destructive")))
                .single();
    }

    /**
     * Spends one write; the attempts of one action count once, at the time of the last: it is the only one that may have
     * had an effect.
     */
    public void spend(TenantId tenant, UUID actionId, boolean destructive, Instant now) {
        database.sql("""
            insert into spent_write (action_id, tenant_id, destructive, spent_at)
            values (:action, :tenant, :destructive, :now)
            on conflict (action_id) do update set spent_at = excluded.spent_at\
            """)
                .param("action", actionId)
                .param("tenant", tenant.value())
                .param("destructive", destructive)
                .param("now", Timestamp.from(now))
                .update();
    }
}
