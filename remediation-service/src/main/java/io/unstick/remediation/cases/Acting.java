package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepApplied;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.event.RemediationEvent.StepNotTaken;
import io.unstick.contracts.event.RemediationEvent.StepRefused;
import io.unstick.contracts.event.RemediationEvent.StepThrottled;
import io.unstick.remediation.cases.Attempt.Result;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.ProvisioningAction;
import io.unstick.remediation.playbook.RecreationAction;
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

    /**
     * The consent to the plan is gone, so waiting for safety would never end: what to do is decided anew, after a user
     * whom Unstick put into the recycle bin is back.
     */
    public static Change lapsed(MailboxCase approved, String why, Terms terms, Instant now) {
        Change next = approved.state() instanceof CaseState.ReadyToAct ready
                        && Recreating.mayHold(ready.cleared(), ready.attempt())
                ? Recreating.takeBack(approved, ready.cleared().plan(), now)
                : Planning.decide(approved, terms, now);
        return Looking.withdrawn(approved, why).then(next);
    }

    /** The process died between intent and outcome: nobody knows whether the request was sent. */
    public static Change interrupted(MailboxCase stuck, CaseState.Acting acting, Terms terms, Instant now) {
        return ended(
                stuck, acting, new Outcome.Ambiguous("the service stopped before the answer was recorded"), terms, now);
    }

    public static Change ended(MailboxCase stuck, CaseState.Acting acting, Outcome outcome, Terms terms, Instant now) {
        return switch (outcome) {
            case Outcome.Applied applied -> applied(stuck, acting, applied, terms, now);
            case Outcome.Ambiguous(var why) ->
                Change.to(stuck, new StepAmbiguous(acting.cleared().actionId(), why))
                        .then(unclear(stuck, acting, why, terms, now));
            case Outcome.Refused(var code, var why, var requestId) ->
                Change.to(stuck, new StepRefused(acting.cleared().actionId(), code, why))
                        .then(refused(tried(stuck, acting, Result.REFUSED, requestId, now), acting, why, terms, now));
            case Outcome.Throttled(var until) -> throttled(stuck, acting, until, terms, now);
            case Outcome.NotSent(var why) -> notSent(stuck, acting, why, terms, now);
            case Outcome.Overtaken(var why) -> overtaken(stuck, acting, why, terms, now);
        };
    }

    private static Change applied(
            MailboxCase stuck, CaseState.Acting acting, Outcome.Applied applied, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        MailboxCase done = applied.created() == null ? stuck : stuck.nowKnownAs(applied.created());
        Change noted =
                Change.to(done, new StepApplied(cleared.actionId(), applied.requestId(), applied.alreadyInPlace()));
        if (!cleared.plan().isLast(cleared.step())) {
            return noted.then(Change.to(done.in(new CaseState.ReadyToAct(cleared.next(now), 1, now, null))));
        }
        MailboxCase tried = tried(done, acting, Result.APPLIED, applied.requestId(), now);
        return Change.to(tried, new StepApplied(cleared.actionId(), applied.requestId(), applied.alreadyInPlace()))
                .then(finished(tried, cleared, terms, now));
    }

    private static Change finished(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        return switch (cleared.action()) {
            case LicenceAction.Borrow _ -> Repaying.borrowed(stuck, cleared, terms, now);
            case RecreationAction.DeleteUser(var snapshot) -> Recreating.deleted(stuck, snapshot, terms, now);
            case RecreationAction.RestoreUser _ -> Recreating.restored(stuck, cleared, terms, now);
            case RecreationAction _ -> Recreating.recreated(stuck, cleared, terms, now);
            case LicenceAction _, ProvisioningAction _, AddressAction _, OnPremisesAction _, Action.AskPerson _ ->
                cleared.plan().takesBack()
                        ? TakingBack.done(stuck, cleared, terms, now)
                        : Looking.settle(stuck, cleared.plan().fix(), 0, terms, now);
        };
    }

    /**
     * A borrowed licence is in the ledger's hands, whatever the answer was. A step of many is read back, and only sent
     * again when it certainly is not so. After all others, and after a last request that leaves nothing to read, a new
     * diagnosis says what is true.
     */
    private static Change unclear(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        if (cleared.action() instanceof LicenceAction.Borrow) {
            return Repaying.borrowed(tried(stuck, acting, Result.AMBIGUOUS, null, now), cleared, terms, now);
        }
        if (!cleared.isMidway() || cleared.action() instanceof OnPremisesAction.RetryAfterSync) {
            return Looking.settle(
                    tried(stuck, acting, Result.AMBIGUOUS, null, now),
                    cleared.plan().fix(),
                    0,
                    terms,
                    now);
        }
        return acting.attempt() < terms.ambiguousTries()
                ? Change.to(stuck.in(new CaseState.ReadyToAct(
                        cleared,
                        acting.attempt() + 1,
                        terms.after(now, terms.patience().objection()),
                        why)))
                : giveUp(withoutAnswer(stuck, acting, now), sent(acting), why, terms, now);
    }

    /** As an attempt later would find it: this one may have taken effect. */
    private static CaseState.Acting sent(CaseState.Acting acting) {
        return new CaseState.Acting(acting.cleared(), acting.attempt() + 1);
    }

    private static Change refused(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        boolean nothingHappened = cleared.step() == 0
                && !cleared.plan().putsBack()
                && !cleared.plan().takesBack();
        return nothingHappened && !(cleared.action() instanceof RecreationAction.PurgeUser)
                ? Planning.decide(stuck, terms, now)
                : giveUp(stuck, acting, why, terms, now);
    }

    /** This step will not be done. A person goes on from here, unless the user would be left in the recycle bin. */
    private static Change giveUp(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        if (Recreating.mayHold(cleared, acting.attempt())) {
            return Recreating.takeBack(stuck, cleared.plan(), now);
        }
        return cleared.action() instanceof RecreationAction.GiveBack
                ? Recreating.goOn(stuck, cleared, terms, now)
                : Planning.escalate(stuck, unfinished(cleared, why), cleared.plan(), terms, now);
    }

    private static Change throttled(
            MailboxCase stuck, CaseState.Acting acting, Instant until, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        var noted = new StepThrottled(cleared.actionId(), until);
        return waitsTooLong(cleared, terms, now)
                ? Change.to(stuck, noted)
                        .then(giveUp(
                                withoutAnswer(stuck, acting, now),
                                acting,
                                "Microsoft throttles it again and again",
                                terms,
                                now))
                : Change.to(stuck.in(new CaseState.ReadyToAct(cleared, acting.attempt() + 1, until, null)), noted);
    }

    private static boolean waitsTooLong(Cleared cleared, Terms terms, Instant now) {
        return !now.isBefore(terms.after(cleared.since(), terms.policy().escalateAfter()));
    }

    /** Waits and tries again, but not for ever: who waits too long needs a person. */
    private static Change notSent(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        if (waitsTooLong(cleared, terms, now)) {
            return Change.to(stuck, new StepNotTaken(cleared.plan().fix(), why))
                    .then(giveUp(withoutAnswer(stuck, acting, now), acting, why, terms, now));
        }
        return objected(stuck, new CaseState.ReadyToAct(cleared, acting.attempt(), now, null), why, terms, now);
    }

    /** What a re-created user still lacks is counted at the end. */
    private static MailboxCase withoutAnswer(MailboxCase stuck, CaseState.Acting acting, Instant now) {
        return acting.cleared().action() instanceof RecreationAction.GiveBack
                ? tried(stuck, acting, Result.AMBIGUOUS, null, now)
                : stuck;
    }

    /** A diagnosis and the last look before the request may differ for ever: the same plan is not made without end. */
    private static Change overtaken(MailboxCase stuck, CaseState.Acting acting, String why, Terms terms, Instant now) {
        Cleared cleared = acting.cleared();
        Change noted = Change.to(stuck, new StepNotTaken(cleared.plan().fix(), why));
        if (cleared.plan().takesBack()) {
            return noted.then(TakingBack.givenUp(stuck, cleared.plan(), unfinished(cleared, why), terms, now));
        }
        return switch (stuck.subject()) {
            case Subject.User _
            when cleared.step() == 0 ->
                noted.then(Diagnosing.ask(tried(stuck, acting, Result.OVERTAKEN, null, now), why, terms, now));
            case Subject.User _, Subject.TenantTrouble _ ->
                noted.then(Looking.settle(stuck, cleared.plan().fix(), 0, terms, now));
        };
    }

    private static String unfinished(Cleared cleared, String why) {
        return "%s could not be carried out (step %d of %d): %s"
                .formatted(
                        cleared.plan().fix().id(),
                        cleared.step() + 1,
                        cleared.plan().actions().size(),
                        why);
    }

    private static MailboxCase tried(
            MailboxCase stuck, CaseState.Acting acting, Result result, @Nullable String requestId, Instant now) {
        return stuck.tried(new Attempt(
                acting.cleared().plan().fix(), acting.cleared().plan().hash(), result, now, requestId));
    }
}
