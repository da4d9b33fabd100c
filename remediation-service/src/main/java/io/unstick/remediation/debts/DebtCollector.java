package io.unstick.remediation.debts;

import io.unstick.contracts.NamedUuid;
import io.unstick.m365.write.LicenceRepayment;
import io.unstick.m365.write.WriteAccess;
import io.unstick.m365.write.WriteOutcome;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.loans.Answer;
import io.unstick.remediation.loans.Deadlines;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.loans.Reckoning;
import io.unstick.remediation.loans.Step;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.settings.TimeScale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives back what was lent. Asks neither the kill switch nor budgets nor the tenant's policy, because not giving back is the
 * harm. Only one collector per debt at a time (its db-scheduler task).
 */
class DebtCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DebtCollector.class);

    private final DebtStore debts;
    private final Borrower borrower;
    private final WriteAccess writes;
    private final Creditor creditor;
    private final Times times;
    private final TransactionOperations transactions;

    DebtCollector(
            DebtStore debts,
            Borrower borrower,
            WriteAccess writes,
            Creditor creditor,
            Times times,
            TransactionOperations transactions) {
        this.debts = debts;
        this.borrower = borrower;
        this.writes = writes;
        this.creditor = creditor;
        this.times = times;
        this.transactions = transactions;
    }

    /** How long everything takes, and what time it is. */
    record Times(TermsOfTenants tenants, DebtSettings settings, TimeScale scale, InstantSource clock) {
        Instant now() {
            return clock.instant();
        }

        /** A tenant that left the fleet, or is not known yet, gets the built-in policy's time to settle. */
        Deadlines deadlines(LicenceDebt debt) {
            return settings.deadlines(tenants.of(debt.tenant()).policy().settle(), scale);
        }
    }

    /**
     * Takes the one step that is due.
     *
     * @return when to come back; empty when the debt is closed
     */
    Optional<Instant> collect(UUID actionId) {
        debts.find(actionId).filter(this::isDue).ifPresent(this::takeStep);
        return debts.find(actionId)
                .flatMap(stored -> Optional.ofNullable(stored.value().dueAt()));
    }

    private boolean isDue(StoredDebt stored) {
        Instant dueAt = stored.value().dueAt();
        return dueAt != null && !times.now().isBefore(dueAt);
    }

    private void takeStep(StoredDebt stored) {
        LicenceDebt debt = stored.value();
        // Taken before the look: what was read may be older than the answer, never newer than concluded from.
        Instant now = times.now();
        switch (Reckoning.next(debt, borrower.look(debt), times.deadlines(debt), now)) {
            case Step.Wait(LicenceDebt after) -> save(stored, after);
            case Step.Repay repay -> repay(stored, repay);
        }
    }

    /** Commits the intent, sends once, commits what is known of the outcome. The next look says what is true. */
    private void repay(StoredDebt before, Step.Repay repay) {
        LicenceDebt intended = repay.after();
        if (!save(before, intended)) {
            return;
        }
        LicenceRepayment repayment = writes.repaysIn(intended.tenant());
        var request = new WriteRequest(
                intended.tenant(),
                NamedUuid.of(intended.actionId().toString(), "repay"),
                intended.history().attempt());
        WriteOutcome outcome = repayment.assignLicense(request, intended.loan().user(), repay.add(), repay.remove());
        LicenceDebt answered =
                Reckoning.answered(before.value(), intended, answer(outcome), times.deadlines(intended), times.now());
        LOG.atInfo()
                .addKeyValue("tenant", intended.tenant())
                .addKeyValue("action", intended.actionId())
                .addKeyValue("attempt", intended.history().attempt())
                .addKeyValue("outcome", outcome.getClass().getSimpleName())
                .addKeyValue("why", answered.why())
                .log("Asked Microsoft to give a licence back");
        save(new StoredDebt(intended, before.version() + 1), answered);
    }

    /** Whoever waits for the debt is told in the same transaction. */
    private boolean save(StoredDebt before, LicenceDebt after) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean saved = debts.save(before, after);
            if (saved && !before.value().isPaid() && after.isPaid()) {
                creditor.paid(after, times.now());
            }
            return saved;
        }));
    }

    private static Answer answer(WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Applied _, WriteOutcome.AlreadyInPlace _ -> new Answer.Accepted();
            case WriteOutcome.Refused(var code, var why, var _) -> new Answer.Refused("%s: %s".formatted(code, why));
            case WriteOutcome.Throttled(var until) -> new Answer.Throttled(until);
            case WriteOutcome.NotSent(var obstacle) -> new Answer.Refused(obstacle.reason());
            case WriteOutcome.Ambiguous(var why) -> new Answer.Unclear(why);
        };
    }
}
