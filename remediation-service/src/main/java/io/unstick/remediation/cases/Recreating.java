package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.Planned;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Attempt.Result;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.RecreateUser;
import io.unstick.remediation.playbook.RecreationAction;
import java.time.Instant;
import java.util.List;

/** Between the two plans of a re-creation the user is in the recycle bin: purged with new consent, or restored. */
final class Recreating {
    private Recreating() {}

    static Change deleted(MailboxCase stuck, AccountCopy snapshot, Terms terms, Instant now) {
        Permission permission = terms.permissionFor(FixId.RECREATE_USER);
        return permission == Permission.FORBIDDEN || terms.policy().dryRun()
                ? restore(stuck, snapshot, now)
                : Planning.askApprovers(
                        stuck,
                        RecreateUser.purgeAndCreate(stuck.mailbox().tenant(), snapshot),
                        permission.approvalsNeeded(),
                        terms,
                        now);
    }

    /** Whether the user may be in the recycle bin by Unstick's doing, and can still be restored: nothing may end like that. */
    static boolean mayHold(Cleared cleared, int attempt) {
        return cleared.action() instanceof RecreationAction.PurgeUser
                || (cleared.action() instanceof RecreationAction.DeleteUser && attempt > 1);
    }

    /** Whether the user is in the recycle bin while this plan waits. */
    static boolean holds(Plan plan) {
        return plan.action(0) instanceof RecreationAction.PurgeUser;
    }

    /** The user comes back as they were. */
    static Change takeBack(MailboxCase stuck, Plan plan, Instant now) {
        return RecreateUser.copyIn(plan)
                .map(snapshot -> restore(stuck, snapshot, now))
                .orElseThrow(() -> new IllegalArgumentException("not a plan of a re-creation"));
    }

    static Change restored(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        return Change.to(stuck, new StepCompensated(cleared.actionId(), "the user is as before"))
                .then(Looking.settle(stuck, cleared.plan().fix(), 0, terms, now));
    }

    /** The new user goes without what could not be given back, for now, but with all the rest. */
    static Change goOn(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        return cleared.plan().isLast(cleared.step())
                ? recreated(stuck, cleared, terms, now)
                : Change.to(stuck.in(new CaseState.ReadyToAct(cleared.next(now), 1, now, null)));
    }

    /** The user exists again. What is missing needs a person; the mailbox is looked for all the same. */
    static Change recreated(MailboxCase stuck, Cleared cleared, Terms terms, Instant now) {
        Plan plan = cleared.plan();
        String hash = plan.hash();
        boolean incomplete = stuck.attempts().stream()
                .anyMatch(attempt -> attempt.planHash().equals(hash) && attempt.result() != Result.APPLIED);
        return incomplete
                ? Planning.escalate(
                        stuck,
                        "the user was created again, but not everything could be given back; the timeline says what",
                        plan,
                        terms,
                        now)
                : Looking.settle(stuck, plan.fix(), 0, terms, now);
    }

    /** Given up halfway: that the user is not there, or has no licence, is Unstick's doing and no end of the trouble. */
    static boolean isUnfinished(CaseState state) {
        return state instanceof CaseState.Escalated escalated
                && escalated.step() != null
                && escalated.step().actions().stream()
                        .anyMatch(action -> action instanceof RecreationAction.PurgeUser
                                || action instanceof RecreationAction.RestoreUser);
    }

    private static Change restore(MailboxCase stuck, AccountCopy snapshot, Instant now) {
        Plan plan = RecreateUser.restoration(stuck.mailbox().tenant(), snapshot);
        Cleared cleared = Cleared.of(stuck, plan, List.of(), null, now);
        return Change.to(stuck.in(new CaseState.ReadyToAct(cleared, 1, now, null)), new Planned(plan.view(false)));
    }
}
