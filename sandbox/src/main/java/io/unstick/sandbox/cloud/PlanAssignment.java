package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.UUID;

/** One entry of {@code assignedPlans}; entries that ended stay in the list as {@code Deleted}. */
record PlanAssignment(UUID servicePlanId, String service, Instant assignedAt, boolean enabled) {

    PlanAssignment ended(Instant at) {
        return new PlanAssignment(servicePlanId, service, at, false);
    }

    String capabilityStatus() {
        return enabled ? "Enabled" : "Deleted";
    }

    boolean givesMailbox() {
        return enabled && MailboxPlan.gives(servicePlanId);
    }
}
