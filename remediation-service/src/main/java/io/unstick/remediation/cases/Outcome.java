package io.unstick.remediation.cases;

import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How carrying out a plan ended, in the case's words. */
public sealed interface Outcome {
    /**
     * Done, or found done.
     *
     * @param created the user's new object id, where one was created
     */
    record Applied(
            @Nullable String requestId,
            boolean alreadyInPlace,
            @Nullable UserObjectId created) implements Outcome {
        public Applied(@Nullable String requestId, boolean alreadyInPlace) {
            this(requestId, alreadyInPlace, null);
        }
    }

    record Refused(String code, String why, @Nullable String requestId) implements Outcome {}

    record Throttled(Instant until) implements Outcome {}

    /** Certainly nothing was sent; the plan still stands. */
    record NotSent(String why) implements Outcome {}

    /** Certainly nothing was sent, and the plan no longer fits what was read just before. */
    record Overtaken(String why) implements Outcome {}

    record Ambiguous(String why) implements Outcome {}
}
