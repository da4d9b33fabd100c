package io.unstick.remediation.simulation;

import io.unstick.remediation.simulation.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Bugs that are planted into the driver, to see whether the simulation finds them. */
enum Sabotage {
    NONE(null),
    /** The HTTP client repeats a write whose answer was lost. */
    CLIENT_REPEATS_WRITES(Kind.DUPLICATED_EFFECT),
    /** The intent is committed together with the outcome. */
    INTENT_AFTER_SEND(Kind.WITHOUT_INTENT),
    /** An unclear answer is taken for "nothing happened". */
    UNCLEAR_IS_SENT_AGAIN(Kind.DUPLICATED_EFFECT),
    /** An intent without an outcome is taken for "nothing was sent". */
    CRASH_IS_FORGOTTEN(Kind.DUPLICATED_EFFECT),
    RESTORED_WITHOUT_DISABLED_PLANS(Kind.OPEN_DEBT),
    DEBT_CLOSED_WITHOUT_READ_BACK(Kind.OPEN_DEBT),
    DEBT_NOT_WRITTEN_DOWN(Kind.OPEN_DEBT),
    /** The debt of an attempt that was not sent is closed, and the next attempt is not written down. */
    DEBT_NOT_OPENED_AGAIN(Kind.OPEN_DEBT),
    /** Whatever plan a person said yes to, it counts for the one that waits now. */
    APPROVAL_NOT_BOUND_TO_PLAN(Kind.UNAPPROVED),
    /** An approval is given once more when its case asks again. */
    APPROVAL_USED_AGAIN(Kind.UNAPPROVED),
    APPROVAL_NEVER_LAPSES(Kind.UNAPPROVED),
    SELF_APPROVAL(Kind.UNAPPROVED),
    /** Only writes that are known to be applied count. */
    BUDGET_SPENT_AFTER_WRITE(Kind.OVER_BUDGET),
    KILL_SWITCH_READ_ONCE(Kind.KILL_SWITCH),
    DRY_RUN_IGNORED(Kind.DRY_RUN),
    /** A diagnosis counts from when it arrives, not from when it was made. */
    OLD_EVIDENCE_ACCEPTED(Kind.OLD_EVIDENCE),
    /** The mailbox is looked for while Microsoft shows what Unstick did itself. */
    LOOKED_MIDWAY(Kind.MIDWAY),
    /** The licence is taken for returned as soon as the case asks. */
    LOAN_NOT_ASKED_ABOUT(Kind.MIDWAY),
    PRECONDITIONS_NOT_READ(Kind.HARM),
    /** What was decided about a case that somebody changed meanwhile is saved all the same. */
    STALE_CASE_SAVED(Kind.REORDERED),
    /** One look is enough. */
    RESOLVED_WITHOUT_LOOKING(Kind.UNPROVEN),
    /** An event is confirmed before it is kept. */
    EVENT_LOST_IN_CRASH(Kind.LOST);

    private final @Nullable Kind harm;

    Sabotage(@Nullable Kind harm) {
        this.harm = harm;
    }

    /** Whether this is what the bug is expected to do. */
    boolean shows(Violation violation) {
        return violation.kind() == harm;
    }
}
