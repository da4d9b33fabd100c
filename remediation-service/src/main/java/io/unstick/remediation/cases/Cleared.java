package io.unstick.remediation.cases;

import io.unstick.contracts.NamedUuid;
import io.unstick.remediation.playbook.Plan;
import java.util.List;
import java.util.UUID;

/**
 * A plan that may run, with the approvals that let it.
 *
 * @param actionId names the write in every log; fixed before the first attempt
 */
public record Cleared(Plan plan, List<Approval> approvals, UUID actionId) {
    public Cleared {
        approvals = List.copyOf(approvals);
    }

    /** Derives the action id from what was tried before, so that deciding twice names the same action. */
    static Cleared of(MailboxCase stuck, Plan plan, List<Approval> approvals) {
        UUID actionId = NamedUuid.of(
                stuck.id().toString(),
                plan.hash(),
                Integer.toString(stuck.attempts().size()));
        return new Cleared(plan, approvals, actionId);
    }
}
