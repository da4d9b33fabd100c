package io.unstick.remediation.boundaries;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the transaction that is about to commit has written. */
record Written(List<MailboxCase> cases, List<Debt> debts, boolean saysApplied) {
    private static final String BY_THIS = " where xmin = pg_current_xact_id_if_assigned()::xid";

    /**
     * A licence debt.
     *
     * @param attempt the number of the last request that was to give it back
     */
    record Debt(TenantId tenant, int attempt, boolean accepted) {}

    /** To be asked inside the transaction. */
    static Written now(JdbcClient database) {
        List<MailboxCase> cases = database
                .sql("select body, journal_sequence from remediation_case" + BY_THIS)
                .query(CaseStore::read)
                .list()
                .stream()
                .map(StoredCase::value)
                .toList();
        List<Debt> debts = database.sql("""
            select tenant_id, (body #>> '{history,attempt}')::int, (body #>> '{history,accepted}')::boolean
            from licence_debt\
            """ + BY_THIS)
                .query((row, _) -> new Debt(TenantId.of(row.getString(1)), row.getInt(2), row.getBoolean(3)))
                .list();
        boolean applied = !cases.isEmpty()
                && database.sql("select exists (select 1 from case_journal" + BY_THIS
                                + " and type = 'io.unstick.remediation.step.applied.v1')")
                        .query(Boolean.class)
                        .single();
        return new Written(cases, debts, applied);
    }

    Stream<TenantId> tenants() {
        return Stream.concat(
                        cases.stream().map(stuck -> stuck.mailbox().tenant()),
                        debts.stream().map(Debt::tenant))
                .distinct();
    }

    Stream<MailboxCase> casesOf(TenantId tenant) {
        return cases.stream().filter(stuck -> stuck.mailbox().tenant().equals(tenant));
    }

    Optional<Debt> debtOf(TenantId tenant) {
        return debts.stream().filter(debt -> debt.tenant().equals(tenant)).findFirst();
    }
}
