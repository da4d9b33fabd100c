package io.unstick.remediation.cases;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that may run, with the approvals that let it.
 *
 * @param approvedUntil when the approvals lose their worth; absent when none was needed
 * @param actionId names the write in every log; fixed before the first attempt
 */
public record Cleared(
        Plan plan, List<Approval> approvals, @Nullable Instant approvedUntil, UUID actionId) {
    public Cleared {
        approvals = List.copyOf(approvals);
    }

    /** Derives the action id from the moment too: a case that begins anew tries the same plan as another action. */
    static Cleared of(
            MailboxCase stuck, Plan plan, List<Approval> approvals, @Nullable Instant approvedUntil, Instant now) {
        UUID actionId = NamedUuid.of(
                stuck.id().toString(),
                plan.hash(),
                Integer.toString(stuck.attempts().size()),
                now.toString());
        return new Cleared(plan, approvals, approvedUntil, actionId);
    }

    /** Why waiting will not let this plan run: the consent it was cleared with is gone. Empty while it stands. */
    public Optional<String> lapsed(Terms terms, Instant now) {
        Permission permission = terms.permissionFor(plan.fix());
        if (terms.policy().dryRun()) {
            return Optional.of("the tenant is in dry-run now");
        }
        if (permission == Permission.FORBIDDEN) {
            return Optional.of(plan.fix().id() + " is forbidden in this tenant now");
        }
        if (approvals.size() < permission.approvalsNeeded()) {
            return Optional.of("the tenant's policy now asks for more approvals than this plan has");
        }
        return approvedUntil == null || now.isBefore(approvedUntil)
                ? Optional.empty()
                : Optional.of("the time in which the approved plan could run is over");
    }
}
