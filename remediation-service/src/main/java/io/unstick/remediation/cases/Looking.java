package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.PlanWithdrawn;
import io.unstick.contracts.event.RemediationEvent.Released;
import io.unstick.contracts.event.RemediationEvent.Settling;
import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from having looked for the mailbox (or, for an incident, at the tenant). */
public final class Looking {
    private Looking() {}

    public static Change seen(MailboxCase stuck, Sighting sighting, Terms terms, Instant now) {
        return switch (sighting) {
            case Sighting.Reached(var requestId) -> reached(stuck, requestId, terms, now);
            case Sighting.Missing(var requestId) -> missing(stuck.withProofs(0), requestId, terms, now);
            case Sighting.Moot(var why) ->
                Recreating.isUnfinished(stuck.state()) || Repaying.isUnpaid(stuck)
                        ? later(stuck, terms, now)
                        : moot(stuck, why, now);
            case Sighting.Unknown _ ->
                Change.to(stuck.lookingAt(terms.after(now, terms.patience().objection())));
        };
    }

    /** The incident this case was held for is over: Microsoft gets its time, then the mailbox is looked for. */
    public static Change released(MailboxCase held, Cause incident, Terms terms, Instant now) {
        FixId fix = incident == Cause.TENANT_DEHYDRATED ? FixId.HYDRATE_TENANT : FixId.WAIT_FOR_MICROSOFT;
        return Change.to(held, new Released("the incident is over")).then(settle(held, fix, 0, terms, now));
    }

    /** The incident was given up, so waiting for it is pointless. */
    public static Change incidentGivenUp(MailboxCase held, Terms terms, Instant now) {
        return Planning.escalate(held, "the tenant-wide trouble could not be cleared", null, terms, now);
    }

    /** Look now: somebody says the mailbox is there. */
    public static Change soon(MailboxCase stuck, Instant now) {
        return Change.to(stuck.lookingAt(now));
    }

    static Change settle(MailboxCase stuck, FixId fix, int tries, Terms terms, Instant now) {
        Instant until = terms.settledAfter(now, tries);
        return Change.to(
                stuck.in(new CaseState.Settling(fix, until, tries)).lookingAt(until), new Settling(fix, until));
    }

    static Change moot(MailboxCase stuck, String why, Instant now) {
        return withdrawn(stuck, why)
                .then(Change.to(stuck.in(new CaseState.Suppressed(now, why)), new RemediationEvent.Suppressed(why)));
    }

    /** Takes back what is planned and not yet sent. */
    static Change withdrawn(MailboxCase stuck, String why) {
        Plan plan = pendingPlan(stuck.state());
        return plan == null ? Change.none(stuck) : Change.to(stuck, new PlanWithdrawn(plan.hash(), why));
    }

    private static Change reached(MailboxCase stuck, @Nullable String requestId, Terms terms, Instant now) {
        MailboxCase proven = stuck.withProofs(stuck.proofs() + 1);
        Change seen = Change.to(proven, new Verified(true, proven.proofs(), requestId));
        if (proven.proofs() < terms.policy().proofs()) {
            return seen.then(Change.to(lookAgain(proven, terms, now)));
        }
        String how = how(stuck);
        return seen.then(withdrawn(proven, how))
                .then(Change.to(proven.in(new CaseState.Resolved(now, how)), new RemediationEvent.Resolved(how)));
    }

    private static MailboxCase lookAgain(MailboxCase proven, Terms terms, Instant now) {
        MailboxCase soon = proven.lookingAt(terms.after(now, terms.policy().proofInterval()));
        return proven.state() instanceof CaseState.Settling
                ? soon.in(new CaseState.Verifying("seen, and looked at again"))
                : soon;
    }

    private static String how(MailboxCase stuck) {
        String goal = stuck.subject() instanceof Subject.User ? "the mailbox was read" : "the tenant's trouble is over";
        return stuck.attempts().stream()
                .filter(Attempt::mayHaveWritten)
                .reduce((_, last) -> last)
                .map(last -> goal + " after " + last.fix().id())
                .orElse(goal + "; nothing was written");
    }

    private static Change missing(MailboxCase stuck, @Nullable String requestId, Terms terms, Instant now) {
        return switch (stuck.state()) {
            case CaseState.Settling settling -> afterSettling(stuck, settling, requestId, terms, now);
            case CaseState.Verifying _ ->
                Change.to(stuck, new Verified(false, 0, requestId)).then(askWhy(stuck, terms, now));
            case CaseState.Watching _ -> Planning.decide(stuck, terms, now);
            case CaseState.WaitingForPerson waiting ->
                waiting.dryRun()
                        ? later(stuck, terms, now)
                        : escalateInTime(stuck, "nobody took the guided step in time", waiting.plan(), terms, now);
            case CaseState.Escalated _ ->
                Change.to(stuck.lookingAt(terms.after(now, terms.patience().escalatedLook())));
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.AwaitingApproval _,
                    CaseState.ReadyToAct _,
                    CaseState.Acting _,
                    CaseState.Borrowed _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Resolved _,
                    CaseState.Suppressed _ -> later(stuck, terms, now);
        };
    }

    private static Change afterSettling(
            MailboxCase stuck, CaseState.Settling settling, @Nullable String requestId, Terms terms, Instant now) {
        if (now.isBefore(settling.until())) {
            return Change.to(stuck.lookingAt(settling.until()));
        }
        Change looked = Change.to(stuck, new Verified(false, 0, requestId));
        int tries = settling.tries() + 1;
        return looked.then(
                tries < terms.settleTries()
                        ? settle(stuck, settling.fix(), tries, terms, now)
                        : askWhy(stuck, terms, now));
    }

    private static Change askWhy(MailboxCase stuck, Terms terms, Instant now) {
        return switch (stuck.subject()) {
            case Subject.User _ -> Diagnosing.ask(stuck, "the mailbox is still missing", terms, now);
            case Subject.TenantTrouble _ -> Planning.decide(stuck, terms, now);
        };
    }

    private static Change escalateInTime(
            MailboxCase stuck, String reason, @Nullable Plan step, Terms terms, Instant now) {
        return terms.isTimeToEscalate(stuck, now)
                ? Planning.escalate(stuck, reason, step, terms, now)
                : Change.to(stuck.lookingAt(terms.nextMilestone(stuck, now)));
    }

    private static Change later(MailboxCase stuck, Terms terms, Instant now) {
        return Change.to(stuck.lookingAt(terms.after(now, terms.patience().look())));
    }

    private static @Nullable Plan pendingPlan(CaseState state) {
        return switch (state) {
            case CaseState.AwaitingApproval waiting -> waiting.plan();
            case CaseState.ReadyToAct ready -> ready.cleared().plan();
            case CaseState.WaitingForPerson waiting -> waiting.plan();
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.Acting _,
                    CaseState.Settling _,
                    CaseState.Borrowed _,
                    CaseState.Verifying _,
                    CaseState.Watching _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Resolved _,
                    CaseState.Escalated _,
                    CaseState.Suppressed _ -> null;
        };
    }
}
