package io.unstick.remediation.work;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Repaying;
import io.unstick.remediation.debts.Creditor;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.store.CaseStore;
import java.time.Instant;

/** Tells a case that its licence is back: the one that waits for it is woken, any other gets it into its journal. */
class Repayments implements Creditor {
    private final CaseStore cases;
    private final CaseSaving saving;
    private final CaseSchedule schedule;

    Repayments(CaseStore cases, CaseSaving saving, CaseSchedule schedule) {
        this.cases = cases;
        this.saving = saving;
        this.schedule = schedule;
    }

    @Override
    public void paid(LicenceDebt debt, Instant now) {
        cases.lock(debt.caseId())
                .filter(stored -> !waits(stored.value()))
                .filter(_ -> debt.history().repaidAt() != null)
                .ifPresent(stored ->
                        saving.save(stored, Repaying.paidLate(stored.value(), debt.actionId(), debt.how()), now));
        schedule.wake(debt.tenant(), debt.caseId());
    }

    private static boolean waits(MailboxCase stuck) {
        return stuck.state() instanceof CaseState.Borrowed || stuck.state() instanceof CaseState.Acting;
    }
}
