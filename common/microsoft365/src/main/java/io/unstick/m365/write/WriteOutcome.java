package io.unstick.m365.write;

import io.unstick.m365.call.Obstacle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one write request ended. */
public sealed interface WriteOutcome {
    /** Microsoft said yes. Whether it had the effect is another question, answered by reading. */
    record Applied(@Nullable String requestId) implements WriteOutcome {}

    /** What was asked for is already so. */
    record AlreadyInPlace(@Nullable String requestId) implements WriteOutcome {}

    /** Microsoft said no; asking again the same way is pointless. */
    record Refused(String code, String why, @Nullable String requestId) implements WriteOutcome {}

    /** Not now; certainly nothing was changed. */
    record Throttled(Instant until) implements WriteOutcome {}

    /** Certainly nothing was sent: no token, an open breaker, a full bulkhead. */
    record NotSent(Obstacle obstacle) implements WriteOutcome {}

    /** Neither a clear yes nor a clear no: timeout, lost connection, server error. It may still take effect later. */
    record Ambiguous(String why) implements WriteOutcome {}
}
