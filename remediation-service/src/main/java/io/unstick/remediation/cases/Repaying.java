package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.Settling;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.UUID;

/** A licence was lent away. The ledger of debts sees to it that it comes back; the case waits for that. */
public final class Repaying {
    private Repaying() {}

    static Change borrowed(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        var waiting = new CaseState.Borrowed(cleared.plan(), cleared.actionId(), now);
        Instant until = terms.settledAfter(now, 0);
        return Change.to(
                stuck.in(waiting).lookingAt(until), new Settling(cleared.plan().fix(), until));
    }

    /**
     * Nothing is owed any more: Microsoft gets its time, then the mailbox is looked for. The fix ends only now: what
     * was diagnosed meanwhile says what Unstick did.
     */
    public static Change paid(MailboxCase stuck, CaseState.Borrowed borrowed, String how, Terms terms, Instant now) {
        return Change.to(stuck, new StepCompensated(borrowed.actionId(), how))
                .then(Looking.settle(stuck.lastTriedAt(now), borrowed.plan().fix(), 0, terms, now));
    }

    /** A licence came back after its case went on, or ended: it is told, and changes nothing. */
    public static Change paidLate(MailboxCase stuck, UUID actionId, String how) {
        return Change.to(stuck, new StepCompensated(actionId, how));
    }

    /** Not yet. The ledger never gives up; but a person hears of it. */
    public static Change unpaid(MailboxCase stuck, CaseState.Borrowed borrowed, String why, Terms terms, Instant now) {
        return now.isBefore(terms.after(borrowed.since(), terms.policy().escalateAfter()))
                ? Change.to(stuck.lookingAt(terms.after(now, terms.patience().look())))
                : Planning.escalate(
                        stuck, "the borrowed licence could not be given back yet: " + why, borrowed.plan(), terms, now);
    }

    /** Whether the case was handed over while its licence was lent away: what Microsoft shows may be Unstick's own doing. */
    static boolean isUnpaid(MailboxCase stuck) {
        return stuck.state() instanceof CaseState.Escalated escalated
                && escalated.step() != null
                && hasLent(stuck, escalated.step());
    }

    private static boolean hasLent(MailboxCase stuck, Plan plan) {
        return plan.action(0) instanceof LicenceAction.Borrow
                && stuck.attempts().stream()
                        .anyMatch(attempt ->
                                attempt.mayHaveWritten() && attempt.planHash().equals(plan.hash()));
    }
}
