package io.unstick.remediation.store;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.Impact;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts writes against the budgets. A write is spent when it is intended; an unclear outcome stays spent. */
public class SpentWrites {
    private static final long LOCK = 0x6275_6467_6574L;

    private final JdbcClient database;

    public SpentWrites(JdbcClient database) {
        this.database = database;
    }

    /**
     * A write that is about to be intended.
     *
     * @param actionId the same for all attempts
     * @param origin whose mailbox it is for; null when it is for the whole tenant
     * @param diagnostic whether it spends Microsoft's quota of provisioning diagnostics
     */
    public record Intended(
            TenantId tenant, UUID actionId, @Nullable String origin, Impact impact, boolean diagnostic) {}

    /**
     * How much of the budgets is used.
     *
     * @param users of this tenant, other than this one, for whom something was changed that is not safe
     */
    public record Spent(
            int writes, int destructive, int fleetWrites, int fleetDestructive, int diagnostics, int users) {}

    /**
     * Counts what other actions spent, and makes every other transaction that wants to count wait until this one ends, so
     * that two replicas cannot both take the last piece of a budget. One lock for all tenants: it is held for a few
     * statements, and cannot be taken in the wrong order. A replica that stands still meanwhile loses it after seconds.
     */
    public Spent others(Intended write, Instant hourAgo, Instant dayAgo) {
        lock();
        return database.sql("""
            select count(*) filter (where spent_at > :hour) as fleet_writes,
                count(*) filter (where spent_at > :hour and destructive) as fleet_destructive,
                count(*) filter (where spent_at > :hour and tenant_id = :tenant) as writes,
                count(*) filter (where spent_at > :hour and tenant_id = :tenant and destructive) as destructive,
                count(*) filter (where spent_at > :hour and tenant_id = :tenant and diagnostic) as diagnostics,
                count(distinct origin) filter (where tenant_id = :tenant and origin <> :origin
                    and impact in ('GUARDED', 'DESTRUCTIVE')) as users
            from spent_write
            where action_id <> :action and (spent_at > :hour or (spent_at > :day and tenant_id = :tenant))\
            """)
                .param("tenant", write.tenant().value())
                .param("action", write.actionId())
                .param("origin", write.origin() == null ? "" : write.origin())
                .param("hour", Timestamp.from(hourAgo))
                .param("day", Timestamp.from(dayAgo))
                .query((row, _) -> new Spent(
                        row.getInt("writes"),
                        row.getInt("destructive"),
                        row.getInt("fleet_writes"),
                        row.getInt("fleet_destructive"),
                        row.getInt("diagnostics"),
                        row.getInt("users")))
                .single();
    }

    /**
     * Spends one write; the attempts of one action count once, at the time of the last: it is the only one that may have
     * had an effect.
     */
    public void spend(Intended write, Instant now) {
        database.sql("""
            insert into spent_write (action_id, tenant_id, origin, impact, destructive, diagnostic, spent_at)
            values (:action, :tenant, :origin, :impact, :destructive, :diagnostic, :now)
            on conflict (action_id) do update set spent_at = excluded.spent_at\
            """)
                .param("action", write.actionId())
                .param("tenant", write.tenant().value())
                .param("origin", write.origin(), Types.VARCHAR)
                .param("impact", write.impact().name())
                .param("destructive", write.impact() == Impact.DESTRUCTIVE)
                .param("diagnostic", write.diagnostic())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The request leaves now: from here its hour counts, not from when it was intended. */
    public void leaves(UUID actionId, Instant now) {
        database.sql("update spent_write set spent_at = greatest(spent_at, :now) where action_id = :action")
                .param("action", actionId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void lock() {
        database.sql("""
            select set_config('lock_timeout', '10s', true),
                set_config('idle_in_transaction_session_timeout', '5s', true)\
            """).query((_, _) -> true).single();
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }
}
