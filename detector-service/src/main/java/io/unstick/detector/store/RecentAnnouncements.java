package io.unstick.detector.store;

import static io.unstick.detector.store.Columns.column;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which mailboxes were announced lately, all tenants together. */
public final class RecentAnnouncements {
    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    public RecentAnnouncements(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Announcements of one tenant, and how many other tenants had any. */
    public record Count(int inTenant, int otherTenants) {}

    public Count since(TenantId tenant, Instant since) {
        return database.sql("""
            select count(*) filter (where tenant_id = :tenant) as in_tenant,
                   count(distinct tenant_id) filter (where tenant_id <> :tenant) as other_tenants
              from announcement
             where announced_at >= :since
            """)
                .param("tenant", tenant.value())
                .param("since", column(since))
                .query((row, _) -> new Count(row.getInt("in_tenant"), row.getInt("other_tenants")))
                .single();
    }

    public void add(TenantId tenant, Collection<UserObjectId> users, Instant at) {
        batches.batchUpdate(
                "insert into announcement (tenant_id, object_id, announced_at) values (:tenant, :user, :at)",
                users.stream()
                        .map(user -> new MapSqlParameterSource("tenant", tenant.value())
                                .addValue("user", user.value())
                                .addValue("at", column(at)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Sweeps out what is older; rows that another replica sweeps at this moment are left to it. */
    public void forgetBefore(Instant instant) {
        database.sql("""
            delete from announcement
             where ctid = any (array(select ctid from announcement
                                      where announced_at < :instant limit 1000 for update skip locked))
            """).param("instant", column(instant)).update();
    }
}
