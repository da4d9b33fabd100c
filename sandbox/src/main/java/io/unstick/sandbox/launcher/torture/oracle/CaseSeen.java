package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as the REST API shows it in the end.
 *
 * @param mailbox tenant id and origin
 * @param nextActionAt null when nothing is planned
 * @param incident the incident it belongs to
 * @param lastSeq of its timeline
 */
public record CaseSeen(
        String id,
        String mailbox,
        String state,
        @Nullable Instant nextActionAt,
        @Nullable String incident,
        long lastSeq) {

    private static final Set<String> ENDS = Set.of("RESOLVED", "ESCALATED", "SUPPRESSED");

    /** Whether it is over. */
    public boolean isEnded() {
        return ENDS.contains(state);
    }
}
