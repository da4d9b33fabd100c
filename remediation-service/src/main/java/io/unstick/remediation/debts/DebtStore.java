package io.unstick.remediation.debts;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.loans.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of the debts. */
class DebtStore {
    private static final String READ = "select body, version from licence_debt ";

    private final JdbcClient database;

    DebtStore(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredDebt> find(UUID actionId) {
        return database.sql(READ + "where action_id = :action")
                .param("action", actionId)
                .query(DebtStore::read)
                .optional();
    }

    /** Reads the debt and keeps every other transaction from changing it until this one ends. */
    Optional<StoredDebt> lock(UUID actionId) {
        return database.sql(READ + "where action_id = :action for update")
                .param("action", actionId)
                .query(DebtStore::read)
                .optional();
    }

    /** The debts of this user that are not closed. */
    List<StoredDebt> watched(TenantId tenant, UserObjectId user) {
        return database.sql(READ + "where tenant_id = :tenant and user_id = :user and due_at is not null for update")
                .param("tenant", tenant.value())
                .param("user", user.value())
                .query(DebtStore::read)
                .list();
    }

    void insert(LicenceDebt debt) {
        bound(database.sql("""
            insert into licence_debt (action_id, case_id, tenant_id, user_id, sku, substitute, opened_at, due_at, paid,
                version, body)
            values (:action, :case, :tenant, :user, :sku, :substitute, :opened, :due, :paid, 0, cast(:body as jsonb))\
            """), debt)
                .param("case", debt.caseId().value())
                .param("tenant", debt.tenant().value())
                .param("user", debt.loan().user().value())
                .param("sku", debt.loan().sku())
                .param("substitute", debt.loan().substitute(), Types.OTHER)
                .update();
    }

    /** False when somebody changed it since it was read: then nothing happens. */
    boolean save(StoredDebt before, LicenceDebt after) {
        return bound(database.sql("""
            update licence_debt set opened_at = :opened, due_at = :due, paid = :paid, version = version + 1,
                body = cast(:body as jsonb)
            where action_id = :action and version = :version\
            """), after)
                        .param("version", before.version())
                        .update()
                == 1;
    }

    boolean isLent(TenantId tenant, Seats seats, UUID exceptAction) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:tenant, 43))")
                .param("tenant", tenant.toString())
                .query((_, _) -> true)
                .single();
        return database.sql("""
            select exists (select 1 from licence_debt
                where tenant_id = :tenant and not paid and action_id <> :action
                  and (sku in (:skus) or substitute in (:skus)) and (:cycle or substitute is not null))\
            """)
                .param("tenant", tenant.value())
                .param("action", exceptAction)
                .param("skus", seats.skus())
                .param("cycle", seats.cycle())
                .query(Boolean.class)
                .single();
    }

    Owed owed() {
        return database.sql("select count(*), min(opened_at) from licence_debt where not paid")
                .query((row, _) -> new Owed(row.getInt(1), instant(row.getTimestamp(2))))
                .single();
    }

    private static StatementSpec bound(StatementSpec statement, LicenceDebt debt) {
        return statement
                .param("action", debt.actionId())
                .param("opened", Timestamp.from(debt.openedAt()))
                .param("due", timestamp(debt.dueAt()), Types.TIMESTAMP)
                .param("paid", debt.isPaid())
                .param("body", DebtJson.write(debt));
    }

    private static StoredDebt read(ResultSet row, int number) throws SQLException {
        return new StoredDebt(DebtJson.read(row.getString("body")), row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
