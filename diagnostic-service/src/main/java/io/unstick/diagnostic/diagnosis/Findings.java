package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** Findings told in their cause's own words. */
final class Findings {
    private Findings() {}

    static Finding of(Cause cause, double confidence, FindingDetail detail, String... evidence) {
        return new Finding(cause, confidence, cause.explanation(), detail, List.of(evidence));
    }
}
