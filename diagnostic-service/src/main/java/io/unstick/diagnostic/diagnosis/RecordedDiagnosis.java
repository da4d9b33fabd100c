package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import java.util.List;

/** What a diagnosis concluded, and the evidence it stands on. */
public record RecordedDiagnosis(Verdict verdict, String reason, List<Finding> findings, List<Evidence> evidence) {
    public RecordedDiagnosis {
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }

    /** Whether this is the conclusion: verdict, reason and findings, in their order. */
    public boolean says(Conclusion conclusion) {
        return verdict == conclusion.verdict()
                && findings.equals(conclusion.findings())
                && reason.equals(conclusion.reason());
    }
}
