package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import java.util.Optional;

/** One way to answer a finding. */
@FunctionalInterface
interface Fix {
    /** The plan for this user and finding; empty when the fix does not fit what was found. */
    Optional<Plan> planFor(Patient patient, Finding finding);
}
