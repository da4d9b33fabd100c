package io.unstick.detector.store;

import static io.unstick.detector.store.Columns.column;
import static io.unstick.detector.store.Columns.instant;
import static io.unstick.detector.store.Columns.instantOrNull;
import static io.unstick.detector.store.Columns.uuid;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.fleet.Eyesight;
import io.unstick.detector.fleet.Rhythm;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.messaging.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tenants that were ever in the fleet, with where their next delta round starts. */
public final class KnownTenants {
    private static final String SELECT = """
        select tenant, retired, eyesight, last_scan_at, enrolled_at, scan_every_ms, reconcile_at
          from tenant
        """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    public KnownTenants(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Makes these tenants members of the fleet, as they are described now; what was seen of them is kept. */
    public void enrol(Collection<Tenant> tenants, Instant now) {
        batches.batchUpdate(
                """
                insert into tenant (tenant_id, tenant, retired, health, eyesight, enrolled_at)
                values (:id, cast(:tenant as jsonb), false, :health, cast(:eyesight as jsonb), :now)
                on conflict (tenant_id) do update
                   set tenant = excluded.tenant, retired = false,
                       enrolled_at = case when tenant.retired then excluded.enrolled_at else tenant.enrolled_at end
                """,
                tenants.stream()
                        .map(tenant -> seen(tenant.id(), Eyesight.CLEAR)
                                .addValue("now", column(now))
                                .addValue("tenant", EventJson.mapper().writeValueAsString(tenant)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The ids of all tenants that have not left. */
    public Set<TenantId> enrolled() {
        return database.sql("select tenant_id from tenant where not retired")
                .query((row, _) -> new TenantId(uuid(row, "tenant_id")))
                .set();
    }

    /** Empty for a tenant that was never here or has left. */
    public Optional<TenantStanding> find(TenantId tenant) {
        return database.sql(SELECT + "where tenant_id = :id and not retired")
                .param("id", tenant.value())
                .query(KnownTenants::standing)
                .optional();
    }

    /** The same, and nobody else changes these tenants or tells about them before the transaction ends. */
    public List<TenantStanding> lock(Collection<TenantId> tenants) {
        return database.sql(SELECT + "where tenant_id in (:ids) and not retired order by tenant_id for update")
                .param("ids", tenants.stream().map(TenantId::value).toList())
                .query(KnownTenants::standing)
                .list();
    }

    /** Empty before the first complete round. */
    public Optional<String> deltaLink(TenantId tenant) {
        return database.sql("select delta_link from tenant where tenant_id = :id and delta_link is not null")
                .param("id", tenant.value())
                .query(String.class)
                .optional();
    }

    public void keepDeltaLink(TenantId tenant, String link) {
        database.sql("update tenant set delta_link = :link where tenant_id = :id")
                .param("id", tenant.value())
                .param("link", link)
                .update();
    }

    /**
     * Keeps how a scan went.
     *
     * @param completeAt when everything was read; absent when it was not
     * @param scanEvery the interval from now on; absent when the scan says nothing about it
     */
    public void scanned(
            TenantId tenant, Eyesight eyesight, @Nullable Instant completeAt, @Nullable Duration scanEvery) {
        batches.update(
                """
                update tenant
                   set health = :health, eyesight = cast(:eyesight as jsonb),
                       last_scan_at = coalesce(:completeAt, last_scan_at),
                       scan_every_ms = coalesce(:scanEvery, scan_every_ms)
                 where tenant_id = :id
                """,
                seen(tenant, eyesight)
                        .addValue("completeAt", column(completeAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .addValue("scanEvery", scanEvery == null ? null : scanEvery.toMillis(), Types.BIGINT));
    }

    public void planReconciliation(TenantId tenant, Instant at) {
        database.sql("update tenant set reconcile_at = :at where tenant_id = :id")
                .param("id", tenant.value())
                .param("at", column(at))
                .update();
    }

    /** It left the fleet. Coming back it starts from nothing. */
    public void retire(TenantId tenant) {
        database.sql("update tenant set retired = true, delta_link = null, scan_every_ms = null, reconcile_at = null"
                        + " where tenant_id = :id")
                .param("id", tenant.value())
                .update();
    }

    /** How many tenants of the fleet are how well seen; every health is named. */
    public Map<TenantHealth, Integer> countByHealth() {
        var counts = new EnumMap<TenantHealth, Integer>(TenantHealth.class);
        List.of(TenantHealth.values()).forEach(health -> counts.put(health, 0));
        database.sql("select health, count(*) as tenants from tenant where not retired group by health")
                .query(row -> {
                    counts.put(TenantHealth.valueOf(row.getString("health")), row.getInt("tenants"));
                });
        return counts;
    }

    private static MapSqlParameterSource seen(TenantId tenant, Eyesight eyesight) {
        return new MapSqlParameterSource()
                .addValue("id", tenant.value())
                .addValue("health", eyesight.health().name())
                .addValue("eyesight", EventJson.mapper().writeValueAsString(eyesight));
    }

    private static TenantStanding standing(ResultSet row, int ignored) throws SQLException {
        return new TenantStanding(
                EventJson.mapper().readValue(row.getString("tenant"), Tenant.class),
                row.getBoolean("retired"),
                EventJson.mapper().readValue(row.getString("eyesight"), Eyesight.class),
                rhythm(row),
                instantOrNull(row, "last_scan_at"));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        long scanEvery = row.getLong("scan_every_ms");
        return new Rhythm(
                instant(row, "enrolled_at"),
                row.wasNull() ? null : Duration.ofMillis(scanEvery),
                instantOrNull(row, "reconcile_at"));
    }
}
