package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.ApprovalDecided;
import io.unstick.contracts.event.RemediationEvent.ApprovalExpiring;
import io.unstick.contracts.event.RemediationEvent.PlanWithdrawn;
import io.unstick.remediation.cases.Attempt.Result;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** People's decisions about a plan. */
public final class Deciding {
    private Deciding() {}

    /** One person's decision about the plan with this hash. */
    public record Decision(String planHash, boolean approve, String by, String reason) {}

    /** What becomes of a decision. */
    public sealed interface Ruling {
        record Accepted(Change change) implements Ruling {}

        /** The decision changes nothing; the reason is for the one who made it. */
        record Refused(String why) implements Ruling {}
    }

    public static Ruling decide(MailboxCase stuck, Decision decision, Terms terms, Instant now) {
        return stuck.state() instanceof CaseState.AwaitingApproval waiting
                ? decide(stuck, waiting, decision, terms, now)
                : new Ruling.Refused(
                        "no plan of this case waits for an approval; it was decided, withdrawn or expired");
    }

    /** Three quarters of the time are over. */
    public static Change warn(MailboxCase stuck, CaseState.AwaitingApproval waiting) {
        var warned = new CaseState.AwaitingApproval(
                waiting.plan(), waiting.approvals(), waiting.needed(), waiting.warnAt(), true, waiting.expiresAt());
        return Change.to(stuck.in(warned), new ApprovalExpiring(waiting.plan().hash(), waiting.expiresAt()));
    }

    /** Nobody decided in time. */
    public static Change expire(MailboxCase stuck, CaseState.AwaitingApproval waiting, Terms terms, Instant now) {
        String why = "nobody approved in time";
        Change withdrawn = Change.to(stuck, new PlanWithdrawn(waiting.plan().hash(), why));
        return withdrawn.then(
                Recreating.holds(waiting.plan())
                        ? Recreating.takeBack(stuck, waiting.plan(), now)
                        : Planning.escalate(stuck, why, waiting.plan(), terms, now));
    }

    private static Ruling decide(
            MailboxCase stuck, CaseState.AwaitingApproval waiting, Decision decision, Terms terms, Instant now) {
        if (!waiting.plan().hash().equals(decision.planHash())) {
            return new Ruling.Refused("the plan has changed; read the case again and decide about the new plan");
        }
        if (!now.isBefore(waiting.expiresAt())) {
            return new Ruling.Refused("the time to approve this plan is over");
        }
        if (waiting.approvals().stream().anyMatch(approval -> approval.by().equals(decision.by()))) {
            return new Ruling.Refused("you have already approved this plan; another approver is needed");
        }
        return new Ruling.Accepted(
                decision.approve()
                        ? approved(stuck, waiting, decision, now)
                        : rejected(stuck, waiting, decision, terms, now));
    }

    private static Change approved(
            MailboxCase stuck, CaseState.AwaitingApproval waiting, Decision decision, Instant now) {
        List<Approval> approvals = Stream.concat(
                        waiting.approvals().stream(), Stream.of(new Approval(decision.by(), now, decision.reason())))
                .toList();
        CaseState next = approvals.size() < waiting.needed()
                ? new CaseState.AwaitingApproval(
                        waiting.plan(),
                        approvals,
                        waiting.needed(),
                        waiting.warnAt(),
                        waiting.warned(),
                        waiting.expiresAt())
                : new CaseState.ReadyToAct(
                        Cleared.of(stuck, waiting.plan(), approvals, waiting.expiresAt(), now), 1, now, null);
        return Change.to(stuck.in(next), decided(decision)).by(decision.by());
    }

    private static Change rejected(
            MailboxCase stuck, CaseState.AwaitingApproval waiting, Decision decision, Terms terms, Instant now) {
        MailboxCase remembered =
                stuck.tried(new Attempt(waiting.plan().fix(), waiting.plan().hash(), Result.REJECTED, now, null));
        return Change.to(remembered, decided(decision))
                .by(decision.by())
                .then(afterRejection(remembered, waiting.plan(), decision.reason(), terms, now));
    }

    private static Change afterRejection(MailboxCase stuck, Plan plan, String reason, Terms terms, Instant now) {
        if (plan.takesBack()) {
            return TakingBack.givenUp(stuck, plan, "taking it back was rejected: " + reason, terms, now);
        }
        return Recreating.holds(plan)
                ? Recreating.takeBack(stuck, plan, now)
                : Planning.decideAfterRejection(stuck, reason, terms, now);
    }

    private static ApprovalDecided decided(Decision decision) {
        return new ApprovalDecided(decision.planHash(), decision.approve(), decision.by(), decision.reason());
    }
}
