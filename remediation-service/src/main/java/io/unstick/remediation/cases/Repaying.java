package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.Settling;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import java.time.Instant;
import java.util.UUID;

/** A licence was lent away. The ledger of debts sees to it that it comes back; the case waits for that. */
public final class Repaying {
    private Repaying() {}

    static Change borrowed(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        var waiting = new CaseState.Borrowed(cleared.plan().fix(), cleared.actionId(), now);
        Instant until = terms.settledAfter(now, 0);
        return Change.to(
                stuck.in(waiting).lookingAt(until), new Settling(cleared.plan().fix(), until));
    }

    /** Nothing is owed any more: Microsoft gets its time, then the mailbox is looked for. */
    public static Change paid(MailboxCase stuck, CaseState.Borrowed borrowed, String how, Terms terms, Instant now) {
        return Change.to(stuck, new StepCompensated(borrowed.actionId(), how))
                .then(Looking.settle(stuck, borrowed.fix(), 0, terms, now));
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
                        stuck, "the borrowed licence could not be given back yet: " + why, null, terms, now);
    }
}
