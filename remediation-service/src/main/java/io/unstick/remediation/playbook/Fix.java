package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** One way to answer a finding. */
interface Fix {
    FixId id();

    /**
     * The plan for this user and finding, or what must be read before there can be one; empty when the fix does not fit
     * what was found.
     */
    Optional<Proposal> propose(Patient patient, Finding finding);
}
