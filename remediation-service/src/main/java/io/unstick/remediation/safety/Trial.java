package io.unstick.remediation.safety;

import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One use of a fix that may do harm, from its intent until it is known whether it helped. */
public final class Trial {
    private Trial() {}

    /** How a use of a fix ended. */
    public enum Verdict {
        /** The mailbox was proven after it. */
        PROVEN,
        /** It took its time, and the mailbox was still missing. */
        FAILED,
        /** It was never applied, or life went on: it says nothing about the fix. */
        MOOT
    }

    /** What this change says about the case's running trial; empty while it goes on, or when there is none. */
    public static Optional<Verdict> verdictOn(CaseState before, Change change) {
        CaseState after = change.after().state();
        if (isLookedFor(before)) {
            return isLookedFor(after) ? Optional.empty() : Optional.of(afterLooking(after, change));
        }
        UUID action = actionOf(before);
        return action == null || isLookedFor(after) || action.equals(actionOf(after))
                ? Optional.empty()
                : Optional.of(Verdict.MOOT);
    }

    private static Verdict afterLooking(CaseState after, Change change) {
        if (after instanceof CaseState.Resolved) {
            return Verdict.PROVEN;
        }
        boolean missed = change.entries().stream()
                .anyMatch(entry -> entry.event() instanceof Verified verified && !verified.found());
        return missed ? Verdict.FAILED : Verdict.MOOT;
    }

    private static boolean isLookedFor(CaseState state) {
        return state instanceof CaseState.Settling
                || state instanceof CaseState.Verifying
                || state instanceof CaseState.Borrowed;
    }

    private static @Nullable UUID actionOf(CaseState state) {
        if (state instanceof CaseState.ReadyToAct ready) {
            return ready.cleared().undertaking();
        }
        return state instanceof CaseState.Acting acting ? acting.cleared().undertaking() : null;
    }
}
