package io.unstick.remediation.store;

import io.unstick.contracts.TenantId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops every new write, globally or in one tenant. Read from the database before each write; when that fails the
 * exception keeps the write from happening.
 */
public class KillSwitch {
    private final JdbcClient database;

    public KillSwitch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where it was switched last.
     *
     * @param tenant absent for the global switch
     */
    public record Position(@Nullable TenantId tenant, boolean on, String reason, String by, Instant at) {}

    /** Whether writes to this tenant are stopped. */
    public boolean stops(TenantId tenant) {
        return database.sql("""
            select exists (select 1 from kill_switch where is_on and (tenant_id is null or tenant_id = :tenant))\
            """)
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    public void turn(Position position) {
        UUID tenant = position.tenant() == null ? null : position.tenant().value();
        database.sql("""
            insert into kill_switch (tenant_id, is_on, reason, switched_by, at)
            values (:tenant, :on, :reason, :by, :at)
            on conflict (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000'))
            do update set is_on = excluded.is_on, reason = excluded.reason,
                switched_by = excluded.switched_by, at = excluded.at\
            """)
                .param("tenant", tenant, Types.OTHER)
                .param("on", position.on())
                .param("reason", position.reason())
                .param("by", position.by())
                .param("at", Timestamp.from(position.at()))
                .update();
    }

    /** Every switch that was ever touched, the global one first. */
    public List<Position> positions() {
        return database.sql("""
            select tenant_id, is_on, reason, switched_by, at from kill_switch
            order by tenant_id nulls first\
            """)
                .query((row, _) -> new Position(
                        row.getString("tenant_id") == null ? null : TenantId.of(row.getString("tenant_id")),
                        row.getBoolean("is_on"),
                        row.getString("reason"),
                        row.getString("switched_by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
