package io.unstick.remediation.debts;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.loans.Seats;
import io.unstick.remediation.playbook.LicenceLoan;
import java.time.Instant;
import java.util.UUID;

/** What was lent, by action id. A debt that nobody knows is taken for paid: nothing was lent under that id. */
public class DebtLedger {
    private final DebtStore debts;
    private final DebtSchedule schedule;

    DebtLedger(DebtStore debts, DebtSchedule schedule) {
        this.debts = debts;
        this.schedule = schedule;
    }

    /** How a debt stands. */
    public sealed interface Standing {
        /**
         * Nothing is owed.
         *
         * @param how what was read
         */
        record Paid(String how) implements Standing {}

        /**
         * Something is still missing.
         *
         * @param why what kept it from being given back; empty when it is not due yet
         */
        record Open(String why) implements Standing {}
    }

    /**
     * Writes the debt down and has it looked at, in the caller's transaction. Another attempt of the same action opens its
     * debt anew. Whatever else the user has on loan is watched under this debt from now on.
     */
    public void open(UUID actionId, CaseId caseId, TenantId tenant, LicenceLoan loan, Instant now) {
        debts.lock(actionId)
                .ifPresentOrElse(
                        known -> debts.save(known, known.value().openedAgain(now)),
                        () -> debts.insert(LicenceDebt.opened(actionId, caseId, tenant, loan, now)));
        debts.watched(tenant, loan.user()).stream()
                .filter(other -> !other.value().actionId().equals(actionId))
                .forEach(other -> debts.save(other, other.value().superseded(now)));
        schedule.lookAt(actionId, now);
    }

    public Standing standing(UUID actionId) {
        LicenceDebt debt = debts.find(actionId).map(StoredDebt::value).orElse(null);
        if (debt == null) {
            return new Standing.Paid("nothing was lent");
        }
        return debt.isPaid() ? new Standing.Paid(debt.how()) : new Standing.Open(debt.why());
    }

    /**
     * Whether one of these licences is lent in this tenant under another action: its seat is somebody's, or its cycle is not
     * over. Keeps every other transaction of this tenant from opening a debt until the caller's ends, so that two replicas
     * cannot both be told no.
     */
    public boolean isLent(TenantId tenant, Seats seats, UUID exceptAction) {
        return !seats.skus().isEmpty() && debts.isLent(tenant, seats, exceptAction);
    }

    /** The debts that are not paid. */
    public Owed owed() {
        return debts.owed();
    }
}
