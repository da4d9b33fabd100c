package io.unstick.remediation.store;

import io.unstick.contracts.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
     * Where it was switched last, or at some time.
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

    /** Switches, and writes down for ever who did it; both or neither. */
    public void turn(Position position) {
        UUID tenant = position.tenant() == null ? null : position.tenant().value();
        database.sql("""
            with turned as (
                insert into kill_switch_turn (tenant_id, is_on, reason, switched_by, at)
                values (:tenant, :on, :reason, :by, :at)
                returning tenant_id, is_on, reason, switched_by, at)
            insert into kill_switch (tenant_id, is_on, reason, switched_by, at)
            select tenant_id, is_on, reason, switched_by, at from turned
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
            """).query(KillSwitch::read).list();
    }

    /** The latest turns of all switches, latest first. */
    public List<Position> turns(int most) {
        return database.sql("""
            select tenant_id, is_on, reason, switched_by, at from kill_switch_turn
            order by position desc limit :most\
            """).param("most", most).query(KillSwitch::read).list();
    }

    private static Position read(ResultSet row, int number) throws SQLException {
        return new Position(
                row.getString("tenant_id") == null ? null : TenantId.of(row.getString("tenant_id")),
                row.getBoolean("is_on"),
                row.getString("reason"),
                row.getString("switched_by"),
                row.getTimestamp("at").toInstant());
    }
}
