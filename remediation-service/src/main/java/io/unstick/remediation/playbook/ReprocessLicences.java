package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AssignmentFailed;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 1: has Microsoft Entra try again what a group gives; harmless when the reason still stands. */
final class ReprocessLicences implements Fix {
    @Override
    public FixId id() {
        return FixId.REPROCESS_LICENCE;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof AssignmentFailed failed && failed.groupId() != null
                ? Optional.of(patient.plan(
                        id(),
                        new LicenceAction.ReprocessLicences(patient.user()),
                        "Licence %s from group %s: %s.".formatted(failed.skuId(), failed.groupId(), failed.error()),
                        "Microsoft Entra applies the user's group licences once more; nothing else changes."))
                : Optional.empty();
    }
}
