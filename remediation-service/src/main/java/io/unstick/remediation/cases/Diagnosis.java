package io.unstick.remediation.cases;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last diagnosis that was applied. */
public record Diagnosis(
        Verdict verdict, List<Finding> findings, String reason, List<Evidence> evidence, Instant evidenceAt) {
    public Diagnosis {
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }

    /** The best explanation; absent when there is none. */
    public @Nullable Cause cause() {
        return findings.isEmpty() ? null : findings.getFirst().cause();
    }
}
