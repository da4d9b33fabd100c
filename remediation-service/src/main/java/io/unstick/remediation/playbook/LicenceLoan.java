package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from a user for a while, and exactly what must come back.
 *
 * @param sku the licence as the user has it, assigned directly
 * @param disabledPlans the plans that are off in it, and will be off again
 * @param mailboxPlan its Exchange plan: taken for a while, and on again afterwards
 * @param substitute the licence the user has meanwhile; absent when only the plan is toggled inside the licence
 */
public record LicenceLoan(
        UserObjectId user,
        UUID sku,
        List<UUID> disabledPlans,
        UUID mailboxPlan,
        @Nullable UUID substitute) {
    public LicenceLoan {
        disabledPlans = disabledPlans.stream().sorted().toList();
    }

    String wording() {
        return "%s of %s with %s off, mailbox plan %s, substitute %s"
                .formatted(sku, user, disabledPlans, mailboxPlan, substitute);
    }
}
