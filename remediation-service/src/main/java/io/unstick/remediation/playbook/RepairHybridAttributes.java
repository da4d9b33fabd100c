package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/**
 * Method 4: what Active Directory still says about a mailbox that is gone. If that mailbox still existed, the user would
 * get a second one, so the entry is read first, and read again when it is changed.
 */
final class RepairHybridAttributes implements Fix {
    @Override
    public FixId id() {
        return FixId.REPAIR_HYBRID_ATTRIBUTES;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return OnPremisesPlan.propose(patient, id(), patient.user().toString());
    }
}
