package io.unstick.remediation.cases;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.RecreationAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that may run, at one of its steps, with the approvals that let it.
 *
 * @param step from 0
 * @param since when this step's turn came
 * @param approvedUntil when the approvals lose their worth; absent when none was needed
 * @param undertaking names the whole of it, the same at every step
 */
public record Cleared(
        Plan plan,
        int step,
        Instant since,
        List<Approval> approvals,
        @Nullable Instant approvedUntil,
        UUID undertaking) {
    public Cleared {
        approvals = List.copyOf(approvals);
    }

    /** Derives the action id from the moment too: a case that begins anew tries the same plan as another action. */
    static Cleared of(
            MailboxCase stuck, Plan plan, List<Approval> approvals, @Nullable Instant approvedUntil, Instant now) {
        UUID undertaking = NamedUuid.of(
                stuck.id().toString(),
                plan.hash(),
                Integer.toString(stuck.attempts().size()),
                now.toString());
        return new Cleared(plan, 0, now, approvals, approvedUntil, undertaking);
    }

    /** Names this step's write in every log; fixed before its first attempt. */
    public UUID actionId() {
        return step == 0 ? undertaking : NamedUuid.of(undertaking.toString(), "step", Integer.toString(step));
    }

    /** How much this step can hurt: the first one does, the others only make it good. */
    public Impact impact() {
        return hasBegun() ? Impact.SAFE : plan.fix().impact();
    }

    /** What this step does. */
    public Action action() {
        return plan.action(step);
    }

    /** The step after this one. */
    Cleared next(Instant now) {
        return new Cleared(plan, step + 1, now, approvals, approvedUntil, undertaking);
    }

    /**
     * Whether Microsoft may show a state that is only Unstick's own doing: then nothing is concluded from looking, and an
     * unclear answer is read back at this step.
     */
    boolean isMidway() {
        return step > 0 || action() instanceof RecreationAction || plan.takesBack();
    }

    /** Whether leaving it half done would be worse than finishing it: the consent to its beginning covers its end. */
    public boolean hasBegun() {
        return step > 0 || plan.putsBack();
    }

    /**
     * Why waiting will not let this plan run: the consent it was cleared with is gone. Empty while it stands; what has
     * begun, or only puts back, is finished.
     */
    public Optional<String> lapsed(Terms terms, Instant now) {
        if (hasBegun()) {
            return Optional.empty();
        }
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
