package io.unstick.m365.write;

import io.unstick.m365.call.Obstacle;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one write request ended. */
public sealed interface WriteOutcome {
    /** Microsoft said yes. Whether it had the effect is another question, answered by reading. */
    record Applied(@Nullable String requestId) implements WriteOutcome {}

    /** What was asked for is already so. */
    record AlreadyInPlace(@Nullable String requestId) implements WriteOutcome {}

    /**
     * Microsoft said no; asking again the same way is pointless.
     *
     * @param code Microsoft's, or ours where theirs tells nothing: {@link RefusalReason#code()}
     */
    record Refused(String code, String why, @Nullable String requestId) implements WriteOutcome {
        /** Which of the refusals that can be told apart this is; empty for all others. */
        public Optional<RefusalReason> reason() {
            return RefusalReason.ofCode(code);
        }
    }

    /** Not now; certainly nothing was changed. */
    record Throttled(Instant until) implements WriteOutcome {}

    /** Certainly nothing was sent: no token, an open breaker, a full bulkhead. */
    record NotSent(Obstacle obstacle) implements WriteOutcome {}

    /** Neither a clear yes nor a clear no: timeout, lost connection, server error. It may still take effect later. */
    record Ambiguous(String why) implements WriteOutcome {}
}
