package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepApplied;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.event.RemediationEvent.StepNotTaken;
import io.unstick.contracts.event.RemediationEvent.StepRefused;
import io.unstick.contracts.event.RemediationEvent.StepThrottled;
import io.unstick.remediation.cases.Attempt.Result;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carrying out a plan: the intent that is committed before anything is sent, and what follows from the outcome. */
public final class Acting {
    private Acting() {}

    /** To be committed before the request is sent. */
    public static Change intend(MailboxCase approved, CaseState.ReadyToAct ready) {
        var acting = new CaseState.Acting(ready.cleared(), ready.attempt());
        Plan plan = ready.cleared().plan();
        return Change.to(
                approved.in(acting),
                new StepIntended(ready.cleared().actionId(), ready.attempt(), plan.fix(), plan.hash(), plan.before()));
    }

    /** Safety objects: the plan waits, and says so once. */
    public static Change objected(
            MailboxCase approved, CaseState.ReadyToAct ready, String why, Terms terms, Instant now) {
        var waiting = new CaseState.ReadyToAct(
                ready.cleared(),
                ready.attempt(),
                terms.after(now, terms.patience().objection()),
                why);
        MailboxCase after = approved.in(waiting);
        return Objects.equals(ready.waitingFor(), why)
                ? Change.to(after)
                : Change.to(after, new StepNotTaken(ready.cleared().plan().fix(), why));
    }

    /** The consent to the plan is gone, so waiting for safety would never end: what to do is decided anew. */
    public static Change lapsed(MailboxCase approved, String why, Terms terms, Instant now) {
        return Looking.withdrawn(approved, why).then(Planning.decide(approved, terms, now));
    }

    /** The process died between intent and outcome: nobody knows whether the request was sent. */
    public static Change interrupted(MailboxCase stuck, CaseState.Acting acting, Terms terms, Instant now) {
        return ended(
                stuck, acting, new Outcome.Ambiguous("the service stopped before the answer was recorded"), terms, now);
    }

    public static Change ended(MailboxCase stuck, CaseState.Acting acting, Outcome outcome, Terms terms, Instant now) {
        return switch (outcome) {
            case Outcome.Applied(var requestId, var alreadyInPlace) ->
                Change.to(
                                tried(stuck, acting, Result.APPLIED, requestId, now),
                                new StepApplied(acting.cleared().actionId(), requestId, alreadyInPlace))
                        .then(Looking.settle(
                                tried(stuck, acting, Result.APPLIED, requestId, now),
                                acting.cleared().plan().fix(),
                                0,
                                terms,
                                now));
            case Outcome.Ambiguous(var why) ->
                Change.to(stuck, new StepAmbiguous(acting.cleared().actionId(), why))
                        .then(Looking.settle(
                                tried(stuck, acting, Result.AMBIGUOUS, null, now),
                                acting.cleared().plan().fix(),
                                0,
                                terms,
                                now));
            case Outcome.Refused(var code, var why, var requestId) ->
                Change.to(stuck, new StepRefused(acting.cleared().actionId(), code, why))
                        .then(Planning.decide(tried(stuck, acting, Result.REFUSED, requestId, now), terms, now));
            case Outcome.Throttled(var until) ->
                Change.to(
                        stuck.in(new CaseState.ReadyToAct(acting.cleared(), acting.attempt() + 1, until, null)),
                        new StepThrottled(acting.cleared().actionId(), until));
            case Outcome.NotSent(var why) -> objected(stuck, readyAgain(acting, now), why, terms, now);
            case Outcome.Overtaken(var why) -> overtaken(stuck, acting, why, terms, now);
        };
    }

    private static Change overtaken(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Change noted = Change.to(stuck, new StepNotTaken(acting.cleared().plan().fix(), why));
        return switch (stuck.subject()) {
            case Subject.User _ -> noted.then(Diagnosing.ask(stuck, why, terms, now));
            case Subject.TenantTrouble _ ->
                noted.then(Looking.settle(stuck, acting.cleared().plan().fix(), 0, terms, now));
        };
    }

    private static CaseState.ReadyToAct readyAgain(CaseState.Acting acting, Instant now) {
        return new CaseState.ReadyToAct(acting.cleared(), acting.attempt(), now, null);
    }

    private static MailboxCase tried(
            MailboxCase stuck, CaseState.Acting acting, Result result, @Nullable String requestId, Instant now) {
        return stuck.tried(new Attempt(
                acting.cleared().plan().fix(), acting.cleared().plan().hash(), result, now, requestId));
    }
}
