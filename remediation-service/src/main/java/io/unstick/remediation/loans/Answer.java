package io.unstick.remediation.loans;

import java.time.Instant;

/** How a repaying request ended, in the debt's words. */
public sealed interface Answer {
    record Accepted() implements Answer {}

    /** Certainly nothing was changed. */
    record Refused(String why) implements Answer {}

    /** Certainly nothing was changed; not before this moment. */
    record Throttled(Instant until) implements Answer {}

    /** It may have had its effect, or may have it yet. */
    record Unclear(String why) implements Answer {}
}
