package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;

/** What remains when everything was read and nothing explains it. No rule of its own: it is the absence of others. */
final class BackendUnknown {
    /** A conclusion from what was not found, so it is worth as much as our list of causes is complete. */
    static final double CONFIDENCE = 0.3;

    private BackendUnknown() {}

    /** Stands on everything that was read, because all of it was needed to exclude the rest. */
    static Finding finding(Facts facts) {
        return Finding.of(Cause.BACKEND_UNKNOWN, CONFIDENCE, facts.sources().toArray(String[]::new));
    }
}
