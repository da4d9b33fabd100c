package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 3: the repair that the Exchange admin center calls the recipient diagnostic, where this tenant lets Unstick run it. */
final class DiagnoseRecipient implements Fix {
    @Override
    public FixId id() {
        return FixId.PROVISIONING_DIAGNOSTIC;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Optional.of(patient.plan(
                id(),
                new ProvisioningAction.DiagnoseRecipient(patient.user()),
                "Exchange Online has no mailbox for the user.",
                "Microsoft checks the recipient, corrects it and submits it again; nothing else changes."));
    }
}
