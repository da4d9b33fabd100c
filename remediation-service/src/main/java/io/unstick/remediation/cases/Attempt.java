package io.unstick.remediation.cases;

import io.unstick.contracts.fix.FixId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fix that was tried, or that people decided about. */
public record Attempt(
        FixId fix,
        String planHash,
        Result result,
        Instant at,
        @Nullable String requestId) {
    /** How it ended. */
    public enum Result {
        APPLIED,
        /** Possibly applied: counted, but worth another try when fresh evidence says it was not. */
        AMBIGUOUS,
        /** Never sent, because the plan did not fit what was read just before; counted like an unclear one. */
        OVERTAKEN,
        REFUSED,
        REJECTED
    }

    Attempt endingAt(Instant end) {
        return new Attempt(fix, planHash, result, end, requestId);
    }

    boolean mayHaveWritten() {
        return result != Result.OVERTAKEN;
    }

    boolean isFinal() {
        return result != Result.AMBIGUOUS && result != Result.OVERTAKEN;
    }
}
