package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.Chart.Spare;
import java.util.Optional;

/** Method 6, the longer way: another licence with a mailbox, which the tenant owns anyway, until the mailbox is there. */
final class SwapLicence implements Fix {
    @Override
    public FixId id() {
        return FixId.SWAP_LICENCE;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Borrowing.propose(
                patient, (held, spares) -> spares.stream().findFirst().map(spare -> plan(patient, held, spare)));
    }

    private Proposal plan(Patient patient, Chart.Held held, Spare spare) {
        return patient.plan(
                id(),
                new LicenceAction.Borrow(new LicenceLoan(
                        patient.user(), held.sku(), held.disabledPlans(), held.mailboxPlan(), spare.sku())),
                "Licence %s with these plans off: %s.".formatted(held.sku(), held.disabledPlans()),
                "The same; meanwhile the user has licence %s, of which a seat is free.".formatted(spare.sku()));
    }
}
