package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent.Planned;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
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

    /** The user comes back as they were. */
    static Change takeBack(MailboxCase stuck, Plan plan, Instant now) {
        return plan.actions().stream()
                .filter(RecreationAction.CreateUser.class::isInstance)
                .map(action -> restore(stuck, ((RecreationAction.CreateUser) action).snapshot(), now))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the second plan of a re-creation"));
    }

    private static Change restore(MailboxCase stuck, AccountCopy snapshot, Instant now) {
        Plan plan = RecreateUser.restoration(stuck.mailbox().tenant(), snapshot);
        Cleared cleared = Cleared.of(stuck, plan, List.of(), null, now);
        return Change.to(stuck.in(new CaseState.ReadyToAct(cleared, 1, now, null)), new Planned(plan.view(false)));
    }
}
