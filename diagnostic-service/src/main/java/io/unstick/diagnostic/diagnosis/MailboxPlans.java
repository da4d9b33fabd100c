package io.unstick.diagnostic.diagnosis;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The Exchange service plans that give a mailbox. Only the id tells: all Exchange plans call their service the same. */
public record MailboxPlans(Set<UUID> ids) {
    /** {@code EXCHANGE_S_FOUNDATION} and its twin for governments: in nearly every licence, and no mailbox in it. */
    private static final Set<UUID> STUBS = Set.of(
            UUID.fromString("113feb6c-3fe4-4440-bddc-54d774bf0318"),
            UUID.fromString("922ba911-5694-4e99-a794-73aed9bfeec8"));

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

    /** Whether the plan has a say in who gets a mailbox: it gives one, or is the stub in its place. */
    public boolean concerns(UUID plan) {
        return gives(plan) || STUBS.contains(plan);
    }

    /** Whether the plan gives a mailbox. */
    public boolean gives(UUID plan) {
        return ids.contains(plan);
    }

    /** Whether a stub is switched on for the user. */
    boolean hasStub(UserAccount user) {
        return user.plans().stream().anyMatch(plan -> plan.isEnabled() && STUBS.contains(plan.servicePlanId()));
    }
}
