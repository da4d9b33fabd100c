package io.unstick.diagnostic.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The Exchange service plans that give a mailbox. Only the id tells: all Exchange plans call their service the same. */
public record MailboxPlans(Set<UUID> ids) {
    public MailboxPlans {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("at least one service plan must give a mailbox");
        }
        ids = Set.copyOf(ids);
    }

    /** Since when the user has been entitled to a mailbox, by the latest assignment; empty when it is not. */
    Optional<Instant> entitledSince(UserAccount user) {
        return user.plans().stream()
                .filter(plan -> plan.isEnabled() && ids.contains(plan.servicePlanId()))
                .map(UserAccount.Plan::assignedAt)
                .max(Comparator.naturalOrder());
    }
}
