package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.StepNotTaken;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.Chart;
import java.time.Instant;

/** Reading what a fix must know before it can be planned, and what follows from the answer. */
public final class Examining {
    private Examining() {}

    /** What the examination showed. */
    public sealed interface Result {
        record Read(Chart.Entry entry) implements Result {}

        record Unreadable(String why) implements Result {}
    }

    static Change begin(MailboxCase stuck, Chart.Question question, Terms terms, Instant now) {
        return Change.to(stuck.in(new CaseState.Examining(question, 0, now))
                .lookingAt(terms.after(now, terms.patience().look())));
    }

    /** Plans with what was read. What cannot be read a few times is left out: no fix runs on it. */
    public static Change answered(
            MailboxCase stuck, CaseState.Examining examining, Result result, Terms terms, Instant now) {
        return switch (result) {
            case Result.Read(Chart.Entry entry) -> {
                MailboxCase informed = stuck.charted(stuck.chart().with(entry));
                yield told(informed, entry).then(Planning.decide(informed, terms, now));
            }
            case Result.Unreadable(var why) -> unreadable(stuck, examining, why, terms, now);
        };
    }

    private static Change unreadable(
            MailboxCase stuck, CaseState.Examining examining, String why, Terms terms, Instant now) {
        int tries = examining.tries() + 1;
        if (tries < terms.settleTries()) {
            Instant soon = terms.after(now, terms.patience().objection());
            return Change.to(stuck.in(new CaseState.Examining(examining.question(), tries, soon)));
        }
        MailboxCase without = stuck.charted(stuck.chart().without(examining.question()));
        return notTaken(without, fixBehind(examining.question()), "it could not be read whether it fits: " + why)
                .then(Planning.decide(without, terms, now));
    }

    private static Change told(MailboxCase stuck, Chart.Entry entry) {
        return switch (entry) {
            case Chart.OnPremises.NotOurs(var _, var why) -> notTaken(stuck, FixId.REPAIR_HYBRID_ATTRIBUTES, why);
            case Chart.Emptiness.NotEmpty(var why) ->
                notTaken(stuck, FixId.RECREATE_USER, "the account is not empty: " + String.join("; ", why));
            case Chart.Licences _, Chart.OnPremises.Repairable _, Chart.OnPremises.InOrder _, Chart.Emptiness.Empty _ ->
                Change.to(stuck);
        };
    }

    private static Change notTaken(MailboxCase stuck, FixId fix, String why) {
        return Change.to(stuck, new StepNotTaken(fix, why));
    }

    private static FixId fixBehind(Chart.Question question) {
        return switch (question) {
            case Chart.Question.Licensing() -> FixId.TOGGLE_EXCHANGE_PLAN;
            case Chart.Question.ActiveDirectory _ -> FixId.REPAIR_HYBRID_ATTRIBUTES;
            case Chart.Question.Emptying() -> FixId.RECREATE_USER;
        };
    }
}
