package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 3: the cheapest and gentlest there is. Graph documents it as the step after a validation error was mended. */
final class RetryServiceProvisioning implements Fix {
    @Override
    public FixId id() {
        return FixId.RETRY_SERVICE_PROVISIONING;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Optional.of(patient.plan(
                id(),
                new ProvisioningAction.Retry(patient.user()),
                "Exchange Online has no mailbox for the user.",
                "Microsoft Entra hands the user to Exchange Online again; nothing else changes."));
    }
}
