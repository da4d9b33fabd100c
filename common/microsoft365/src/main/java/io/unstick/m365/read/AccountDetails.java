package io.unstick.m365.read;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user with what only a diagnosis needs: licences, how Microsoft Entra fared in assigning them, and what went wrong in
 * the synchronisation from Active Directory.
 *
 * @param onPremises the user's master in Active Directory; absent when it is mastered in the cloud
 */
public record AccountDetails(
        DirectoryUser user,
        List<AssignedLicence> licences,
        List<LicenceAssignment> assignments,
        List<SyncError> syncErrors,
        @Nullable OnPremisesAccount onPremises) {

    /** One entry of {@code assignedLicenses}. */
    public record AssignedLicence(UUID skuId, Set<UUID> disabledPlans) {
        public AssignedLicence {
            disabledPlans = Set.copyOf(disabledPlans);
        }
    }

    /**
     * One entry of {@code licenseAssignmentStates}.
     *
     * @param groupId the group it is inherited from; absent when it was assigned to the user itself
     * @param state {@code Active}, {@code ActiveWithError}, {@code Disabled}, {@code Error}
     * @param error {@code None}, or Microsoft's word for what is wrong, such as {@code CountViolation}
     */
    public record LicenceAssignment(UUID skuId, @Nullable UUID groupId, String state, String error) {}

    /**
     * One entry of {@code onPremisesProvisioningErrors}.
     *
     * @param category such as {@code PropertyConflict}
     * @param property such as {@code UserPrincipalName} or {@code ProxyAddress}
     * @param value the contested value
     */
    public record SyncError(
            String category, String property, @Nullable String value) {
        /** Without the value, which is a name or an address. */
        @Override
        public String toString() {
            return "SyncError[category=%s, property=%s]".formatted(category, property);
        }
    }

    /**
     * Graph's {@code onPremises*} properties, as far as the synchronisation filled them.
     *
     * @param immutableId the anchor between both objects, Base64
     */
    public record OnPremisesAccount(
            @Nullable String distinguishedName,
            @Nullable String samAccountName,
            @Nullable String domainName,
            @Nullable String immutableId) {
        /** Without names. */
        @Override
        public String toString() {
            return "OnPremisesAccount[immutableId=%s]".formatted(immutableId);
        }
    }

    public AccountDetails {
        licences = List.copyOf(licences);
        assignments = List.copyOf(assignments);
        syncErrors = List.copyOf(syncErrors);
    }
}
