package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as Microsoft Entra knows it (Graph v1.0 {@code user}, the properties Unstick selects).
 *
 * @param proxyAddresses with their prefixes; {@code SMTP:} marks the primary one
 * @param userType {@code Member} or {@code Guest}; absent on some old users
 */
public record DirectoryUser(
        UserObjectId id,
        String userPrincipalName,
        @Nullable String displayName,
        @Nullable String mail,
        @Nullable String mailNickname,
        List<String> proxyAddresses,
        boolean accountEnabled,
        @Nullable String userType,
        boolean resourceAccount,
        boolean onPremisesSyncEnabled,
        @Nullable String usageLocation,
        @Nullable Instant createdAt,
        List<AssignedPlan> assignedPlans,
        List<ProvisioningError> provisioningErrors) {

    /**
     * One entry of {@code assignedPlans}; the list keeps history, so the same plan may appear several times.
     *
     * @param capabilityStatus {@code Enabled}, {@code Warning} (grace), {@code Suspended}, {@code Deleted}, {@code
     *     LockedOut}
     */
    public record AssignedPlan(UUID servicePlanId, String capabilityStatus, Instant assignedAt) {
        /** Whether the plan works: {@code Warning} is a subscription's grace time after its end. */
        public boolean isOn() {
            return capabilityStatus.equalsIgnoreCase("Enabled") || capabilityStatus.equalsIgnoreCase("Warning");
        }
    }

    /**
     * One entry of {@code serviceProvisioningErrors}.
     *
     * @param detail Microsoft's text, tags removed; may name addresses
     */
    public record ProvisioningError(String serviceInstance, boolean resolved, String detail) {
        @Override
        public String toString() {
            return "ProvisioningError[serviceInstance=%s, resolved=%s]".formatted(serviceInstance, resolved);
        }
    }

    public DirectoryUser {
        proxyAddresses = List.copyOf(proxyAddresses);
        assignedPlans = List.copyOf(assignedPlans);
        provisioningErrors = List.copyOf(provisioningErrors);
    }

    /** Whether one of these service plans is switched on for the user; a subscription's grace time counts. */
    public boolean isOwedMailboxBy(Set<UUID> mailboxPlans) {
        return assignedPlans.stream().anyMatch(plan -> plan.isOn() && mailboxPlans.contains(plan.servicePlanId()));
    }

    /** Without names and addresses: this text reaches logs. */
    @Override
    public String toString() {
        return "DirectoryUser[id=%s]".formatted(id);
    }
}
