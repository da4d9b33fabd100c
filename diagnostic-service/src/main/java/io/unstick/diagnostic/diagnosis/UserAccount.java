package io.unstick.diagnostic.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The user as Microsoft Entra describes it, as far as a diagnosis needs it.
 *
 * @param plans all assigned service plans, past ones included
 */
public record UserAccount(boolean guest, boolean resourceAccount, List<Plan> plans) {
    public static final EvidenceSource<UserAccount> SOURCE = new EvidenceSource<>("directory-user");

    /**
     * An assigned service plan.
     *
     * @param capabilityStatus Microsoft's word: {@code Enabled}, {@code Warning} (grace after expiry), {@code
     *     Suspended}, {@code Deleted}, {@code LockedOut}
     */
    public record Plan(UUID servicePlanId, String capabilityStatus, Instant assignedAt) {
        /** An expired subscription still works while Microsoft only warns. */
        boolean isEnabled() {
            return capabilityStatus.equalsIgnoreCase("Enabled") || capabilityStatus.equalsIgnoreCase("Warning");
        }
    }

    public UserAccount {
        plans = List.copyOf(plans);
    }
}
