package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.ApprovalDecided;
import io.unstick.contracts.event.RemediationEvent.Reopened;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;

/**
 * A change on the customer's own servers is taken back because people want it: one who asks, and as many as the fix needs,
 * one at least, who agree. Whatever becomes of it, a person has the last word: no fix follows by itself.
 */
public final class TakingBack {
    private TakingBack() {}

    /** Who wants it, and why. */
    public record Wish(String by, String reason) {}

    /** The plan as it waits for those who agree; who asks has agreed. Refused while something else is under way. */
    public static Ruling ask(MailboxCase stuck, Plan undo, Wish wish, Terms terms, Instant now) {
        Permission permission = terms.permissionFor(undo.fix());
        if (isUnderWay(stuck.state())) {
            return new Ruling.Refused(
                    "something else is under way; wait until the case has ended or waits for a person");
        }
        if (terms.policy().dryRun()) {
            return new Ruling.Refused("the tenant is in dry-run, so nothing is written");
        }
        if (permission == Permission.FORBIDDEN) {
            return new Ruling.Refused(
                    "the tenant's policy forbids " + undo.fix().id());
        }
        int needed = 1 + Math.max(1, permission.approvalsNeeded());
        Change asked = Planning.askApprovers(stuck, undo, needed, terms, now);
        return new Ruling.Accepted(Change.to(
                        stuck,
                        new Reopened("%s is to be taken back: %s"
                                .formatted(undo.fix().id(), wish.reason())))
                .by(wish.by())
                .then(asked)
                .then(signed(asked.after(), wish, now)));
    }

    static Change done(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        String what =
                "%s was taken back, as asked".formatted(cleared.plan().fix().id());
        return Change.to(stuck, new StepCompensated(cleared.undertaking(), what))
                .then(Planning.escalate(stuck, what, null, terms, now));
    }

    static Change givenUp(MailboxCase stuck, Plan undo, String why, Terms terms, Instant now) {
        return Planning.escalate(stuck, why, undo, terms, now);
    }

    private static Change signed(MailboxCase asked, Wish wish, Instant now) {
        var waiting = (CaseState.AwaitingApproval) asked.state();
        var signed = new CaseState.AwaitingApproval(
                waiting.plan(),
                List.of(new Approval(wish.by(), now, wish.reason())),
                waiting.needed(),
                waiting.warnAt(),
                waiting.warned(),
                waiting.expiresAt());
        var decided = new ApprovalDecided(waiting.plan().hash(), true, wish.by(), wish.reason());
        return Change.to(asked.in(signed), decided).by(wish.by());
    }

    private static boolean isUnderWay(CaseState state) {
        return switch (state) {
            case CaseState.Watching _,
                    CaseState.WaitingForPerson _,
                    CaseState.Resolved _,
                    CaseState.Escalated _,
                    CaseState.Suppressed _ -> false;
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.AwaitingApproval _,
                    CaseState.ReadyToAct _,
                    CaseState.Acting _,
                    CaseState.Settling _,
                    CaseState.Borrowed _,
                    CaseState.Verifying _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _ -> true;
        };
    }
}
