package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 6, the gentle way: the Exchange plan off and on again inside the licence. Teams, OneDrive and the seat stay. */
final class ToggleExchangePlan implements Fix {
    @Override
    public FixId id() {
        return FixId.TOGGLE_EXCHANGE_PLAN;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Borrowing.propose(
                patient,
                (held, _) -> Optional.of(patient.plan(
                        id(),
                        new LicenceAction.Borrow(new LicenceLoan(
                                patient.user(), held.sku(), held.disabledPlans(), held.mailboxPlan(), null)),
                        "Licence %s with these plans off: %s.".formatted(held.sku(), held.disabledPlans()),
                        "The same; the Exchange plan was off for a while in between.")));
    }
}
