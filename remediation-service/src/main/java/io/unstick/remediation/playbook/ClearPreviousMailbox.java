package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.PreviousMailboxKept;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Beyond the ten methods: makes Exchange forget an earlier mailbox. Where that mailbox still exists, a person decides. */
final class ClearPreviousMailbox implements Fix {
    @Override
    public FixId id() {
        return FixId.CLEAR_PREVIOUS_MAILBOX;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof PreviousMailboxKept kept && kept.keptMailboxId() == null && !kept.inactive()
                ? Optional.of(patient.plan(
                        id(),
                        new ProvisioningAction.ClearPreviousMailbox(patient.user()),
                        "Exchange Online remembers an earlier mailbox (%s)."
                                .formatted(kept.previousType() == null ? "of an unknown type" : kept.previousType()),
                        "It is forgotten. An earlier mailbox can never be reconnected to this user."))
                : Optional.empty();
    }
}
