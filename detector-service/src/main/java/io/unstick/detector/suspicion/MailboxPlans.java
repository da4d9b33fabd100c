package io.unstick.detector.suspicion;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The service plans that come with a mailbox. Every other Exchange plan (archive, foundation) does not. */
public record MailboxPlans(Set<UUID> ids) {
    public MailboxPlans {
        ids = Set.copyOf(ids);
    }

    /** The plan that owes this user a mailbox, the latest assigned one of several; empty when nothing is owed. */
    public Optional<MailboxLicence> owedTo(DirectoryEntry user) {
        return user.isPerson()
                ? user.plans().stream()
                        .filter(plan -> ids.contains(plan.servicePlanId()) && isOn(plan))
                        .max(Comparator.comparing(DirectoryEntry.Plan::assignedAt))
                        .map(plan -> new MailboxLicence(plan.servicePlanId(), plan.assignedAt()))
                : Optional.empty();
    }

    /** {@code Warning} is a subscription's grace time after its end: everything still works. */
    private static boolean isOn(DirectoryEntry.Plan plan) {
        return plan.capabilityStatus().equalsIgnoreCase("Enabled")
                || plan.capabilityStatus().equalsIgnoreCase("Warning");
    }
}
