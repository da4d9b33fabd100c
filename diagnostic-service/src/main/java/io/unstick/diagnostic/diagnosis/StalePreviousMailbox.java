package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Exchange Online remembers an earlier mailbox of the user, or still keeps it, and waits for it to come back. */
final class StalePreviousMailbox implements CauseRule {
    /** That something is remembered was read; not everybody with a past is held up by it. */
    static final double CONFIDENCE = 0.8;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(PreviousMailbox.SOURCE)) {
            case Fact.Known<PreviousMailbox>(PreviousMailbox previous) ->
                Opinion.of(previous.isRemembered() || previous.isKept() ? List.of(finding(previous)) : List.of());
            case Fact.Absent<PreviousMailbox> _ -> new Opinion.Excluded();
            case Fact.Unreadable<PreviousMailbox>(String why) -> Opinion.cannotTell(PreviousMailbox.SOURCE, why);
        };
    }

    private static Finding finding(PreviousMailbox previous) {
        return Findings.of(Cause.STALE_PREVIOUS_MAILBOX, CONFIDENCE, previous.detail(), PreviousMailbox.SOURCE.name());
    }
}
