package io.unstick.detector.store;

import static io.unstick.detector.store.Columns.column;
import static io.unstick.detector.store.Columns.instantOrNull;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Watch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch list of all tenants. Every query names its tenant. */
public final class WatchedMailboxes {
    /** More ids than this in one query cost more than reading the tenant's whole list. */
    private static final int MOST_IDS_IN_A_QUERY = 1_000;

    private static final String SELECT = """
        select object_id, state, service_plan_id, assigned_at, episode_plan_id, episode_assigned_at,
               without_plan_since, looks, next_look_at
          from watched_mailbox
         where tenant_id = :tenant
        """;

    private static final String UPSERT = """
        insert into watched_mailbox (tenant_id, object_id, state, service_plan_id, assigned_at, episode_plan_id,
                                     episode_assigned_at, without_plan_since, looks, next_look_at)
        values (:tenant, :user, :state, :plan, :assignedAt, :episodePlan,
                :episodeAssignedAt, :withoutPlanSince, :looks, :nextLookAt)
        on conflict (tenant_id, object_id) do update
           set state = excluded.state, service_plan_id = excluded.service_plan_id,
               assigned_at = excluded.assigned_at, episode_plan_id = excluded.episode_plan_id,
               episode_assigned_at = excluded.episode_assigned_at,
               without_plan_since = excluded.without_plan_since, looks = excluded.looks,
               next_look_at = excluded.next_look_at
        """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    public WatchedMailboxes(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What is remembered of at least these users; whoever is missing is not remembered. */
    public Map<UserObjectId, Watch> of(TenantId tenant, Collection<UserObjectId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        if (users.size() > MOST_IDS_IN_A_QUERY) {
            return all(tenant);
        }
        return byUser(database.sql(SELECT + " and object_id in (:users)")
                .param("tenant", tenant.value())
                .param("users", users.stream().map(UserObjectId::value).toList())
                .query(WatchRow::read)
                .list());
    }

    public Map<UserObjectId, Watch> all(TenantId tenant) {
        return byUser(database.sql(SELECT)
                .param("tenant", tenant.value())
                .query(WatchRow::read)
                .list());
    }

    /** Whose next look is due, the longest waiting first. */
    public List<Watch.Open> due(TenantId tenant, Instant now, int most) {
        return database
                .sql(SELECT + " and next_look_at <= :now order by next_look_at, object_id limit :most")
                .param("tenant", tenant.value())
                .param("now", column(now))
                .param("most", most)
                .query(WatchRow::read)
                .list() // a stream of rows would keep its connection until somebody closes it
                .stream()
                .map(Watch.Open.class::cast)
                .toList();
    }

    /** The earliest of all looks to come; empty when nobody is waited for. */
    public Optional<Instant> nextLook(TenantId tenant) {
        return database.sql("select min(next_look_at) as next_look_at from watched_mailbox where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> Optional.ofNullable(instantOrNull(row, "next_look_at")))
                .single();
    }

    public void save(TenantId tenant, Collection<? extends Watch> watches) {
        if (!watches.isEmpty()) {
            batches.batchUpdate(
                    UPSERT,
                    watches.stream().map(watch -> WatchRow.of(tenant, watch)).toArray(SqlParameterSource[]::new));
        }
    }

    public void forget(TenantId tenant, Collection<UserObjectId> users) {
        if (!users.isEmpty()) {
            batches.batchUpdate(
                    "delete from watched_mailbox where tenant_id = :tenant and object_id = :user",
                    users.stream()
                            .map(user ->
                                    new MapSqlParameterSource("tenant", tenant.value()).addValue("user", user.value()))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    public void forgetAll(TenantId tenant) {
        database.sql("delete from watched_mailbox where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    private static Map<UserObjectId, Watch> byUser(List<Watch> watches) {
        return watches.stream().collect(Collectors.toMap(Watch::user, Function.identity()));
    }
}
