package io.unstick.remediation.debts;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.playbook.LicenceLoan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was borrowed, by action id. A debt that nobody knows is taken for paid: nothing was borrowed under that id. */
public class DebtLedger {
    private final JdbcClient database;

    public DebtLedger(JdbcClient database) {
        this.database = database;
    }

    /** How a debt stands. */
    public sealed interface Standing {
        /** Everything has been read as it was before. */
        record Paid() implements Standing {}

        /**
         * Something is still missing.
         *
         * @param why what kept it from being given back; empty when it is not due yet
         */
        record Open(String why) implements Standing {}
    }

    /** Writes the debt down, in the caller's transaction; once for all attempts of one action. */
    public void open(UUID actionId, CaseId caseId, TenantId tenant, LicenceLoan loan, Instant now) {
        database.sql("""
            insert into licence_debt (action_id, case_id, tenant_id, loan, opened_at, due_at, paid, why)
            values (:action, :case, :tenant, cast(:loan as jsonb), :now, :now, false, '')
            on conflict (action_id) do nothing\
            """)
                .param("action", actionId)
                .param("case", caseId.value())
                .param("tenant", tenant.value())
                .param("loan", EventJson.mapper().writeValueAsString(loan))
                .param("now", Timestamp.from(now))
                .update();
    }

    public Standing standing(UUID actionId) {
        return database.sql("select why from licence_debt where action_id = :action and not paid")
                .param("action", actionId)
                .query(String.class)
                .optional()
                .<Standing>map(Standing.Open::new)
                .orElseGet(Standing.Paid::new);
    }
}
