package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy;

/**
 * Whose mailbox is missing: all that a plan for one user needs to know about the case.
 *
 * @param urgency how long the mailbox has been missing
 */
public record Patient(TenantId tenant, UserObjectId user, TenantPolicy policy, Urgency urgency, Chart chart) {

    /** Which fixes the time that has passed allows. */
    public enum Urgency {
        /** Only fixes for a proven cause. */
        EARLY,
        /** {@code stuck-after} is over: fixes may be tried because nothing else explains it. */
        SPECULATIVE,
        /** {@code escalate-after} is over: the last resort may be proposed. */
        LAST_RESORT
    }

    /** A plan that changes the patient only. */
    Proposal plan(FixId fix, Action action, String before, String after) {
        return new Proposal.Carry(new Plan(fix, tenant, user.toString(), action, before, after));
    }

    boolean maySpeculate() {
        return urgency != Urgency.EARLY;
    }

    boolean isLastResort() {
        return urgency == Urgency.LAST_RESORT;
    }
}
