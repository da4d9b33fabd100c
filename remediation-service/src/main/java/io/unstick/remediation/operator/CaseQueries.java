package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.store.CaseStore;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists cases, never more than the caller may see. */
class CaseQueries {
    private static final String MATCHING = """
        select body, journal_sequence from remediation_case
        where (:tenant::uuid is null or tenant_id = :tenant::uuid)
          and (:state::text is null or state = :state)
          and (:scope::text is null or scope = :scope)
          and (:q::text is null or position(lower(:q) in lower(coalesce(user_principal_name, ''))) > 0
               or origin = :q or id::text = :q)
          and (:all or tenant_id = any(:tenants))
          and (:openedAt::timestamptz is null or (opened_at, id) < (:openedAt::timestamptz, :id::uuid))
        order by opened_at desc, id desc limit :limit\
        """;

    private final JdbcClient database;

    CaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** What is looked for; null means any. */
    record Filter(
            @Nullable TenantId tenant,
            @Nullable String state,
            @Nullable String scope,
            @Nullable String q) {}

    /** Newest first. */
    List<MailboxCase> find(Filter filter, Caller caller, int limit, @Nullable Cursor after) {
        var parameters = new MapSqlParameterSource()
                .addValue(
                        "tenant",
                        filter.tenant() == null ? null : filter.tenant().toString(),
                        Types.VARCHAR)
                .addValue("state", filter.state(), Types.VARCHAR)
                .addValue("scope", filter.scope(), Types.VARCHAR)
                .addValue("q", filter.q(), Types.VARCHAR)
                .addValue("all", caller.seesAllTenants())
                .addValue(
                        "tenants",
                        caller.tenants().stream().map(TenantId::value).toArray(UUID[]::new))
                .addValue("openedAt", after == null ? null : after.openedAt().toString(), Types.VARCHAR)
                .addValue("id", after == null ? null : after.id().toString(), Types.VARCHAR)
                .addValue("limit", limit);
        return database.sql(MATCHING)
                .paramSource(parameters)
                .query((row, number) -> CaseStore.read(row, number).value())
                .list();
    }
}
