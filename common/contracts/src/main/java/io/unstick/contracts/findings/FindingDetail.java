package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a fix must know beyond the cause's code: it names the targets, and whoever changes them reads them again first. An
 * unknown kind from a newer service reads as {@link None}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = FindingDetail.None.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FindingDetail.None.class, name = "none"),
    @JsonSubTypes.Type(value = FindingDetail.AddressHeld.class, name = "address-held"),
    @JsonSubTypes.Type(value = FindingDetail.NameHeld.class, name = "name-held"),
    @JsonSubTypes.Type(value = FindingDetail.IncidentActive.class, name = "incident-active"),
    @JsonSubTypes.Type(value = FindingDetail.PlanDisabled.class, name = "plan-disabled"),
    @JsonSubTypes.Type(value = FindingDetail.LicenceNeeded.class, name = "licence-needed"),
    @JsonSubTypes.Type(value = FindingDetail.AssignmentFailed.class, name = "assignment-failed"),
    @JsonSubTypes.Type(value = FindingDetail.SubscriptionState.class, name = "subscription-state"),
    @JsonSubTypes.Type(value = FindingDetail.OnPremisesObject.class, name = "on-premises-object"),
    @JsonSubTypes.Type(value = FindingDetail.DomainUnaccepted.class, name = "domain-unaccepted"),
    @JsonSubTypes.Type(value = FindingDetail.ObjectRejected.class, name = "object-rejected"),
    @JsonSubTypes.Type(value = FindingDetail.PreviousMailboxKept.class, name = "previous-mailbox-kept")
})
public sealed interface FindingDetail {
    /** The cause says it all. */
    record None() implements FindingDetail {}

    /**
     * Somebody else holds an address the user needs.
     *
     * @param address the contested SMTP address, lower case, without prefix
     * @param holderId Exchange's identity of the holder, stable under renaming; of {@link HolderKind#DELETED_USER} and
     *     {@link HolderKind#DELETED_GROUP} the Entra object id
     * @param primary whether it is the holder's primary address: then only a person may decide
     * @param synced whether the holder is mastered on-premises: then the cloud refuses the change
     * @param holderAddresses all addresses of the holder with their prefixes, as evidence and as the before-image
     */
    record AddressHeld(
            String address,
            HolderKind holder,
            String holderId,
            boolean primary,
            boolean synced,
            List<String> holderAddresses)
            implements FindingDetail {
        public AddressHeld {
            holderAddresses = List.copyOf(holderAddresses);
        }

        @Override
        public String toString() {
            return "AddressHeld[holder=%s, holderId=%s, primary=%s]".formatted(holder, holderId, primary);
        }
    }

    /**
     * An unresolved Microsoft incident that obliges Unstick to wait.
     *
     * @param incidentId Microsoft's id, such as {@code EX123456}
     */
    record IncidentActive(String incidentId, String title) implements FindingDetail {}

    /**
     * Somebody else has the user principal name that the synchronisation wants to give the user.
     *
     * @param userPrincipalName the contested name
     * @param holder {@link HolderKind#USER}, or {@link HolderKind#OTHER} when nobody of that name was found
     * @param holderId the holder's Entra object id; absent when nobody was found
     * @param synced whether the holder is mastered on-premises
     */
    record NameHeld(
            String userPrincipalName,
            HolderKind holder,
            @Nullable UserObjectId holderId,
            boolean synced) implements FindingDetail {
        @Override
        public String toString() {
            return "NameHeld[holder=%s, holderId=%s]".formatted(holder, holderId);
        }
    }

    /**
     * The mailbox plan is switched off inside a licence the user has.
     *
     * @param planId the mailbox plan
     * @param disabledPlans everything that is off in this licence, the mailbox plan included
     * @param groupId the group that the licence comes from; absent when it was assigned to the user directly
     */
    record PlanDisabled(
            UUID skuId,
            UUID planId,
            List<UUID> disabledPlans,
            @Nullable UUID groupId) implements FindingDetail {
        public PlanDisabled {
            disabledPlans = List.copyOf(disabledPlans);
        }
    }

    /**
     * None of the user's licences gives a mailbox.
     *
     * @param assignedSkus what the user has
     * @param offers what the tenant has paid for and could give
     */
    record LicenceNeeded(List<UUID> assignedSkus, List<Offer> offers) implements FindingDetail {
        /**
         * A working subscription with a mailbox plan.
         *
         * @param freeSeats zero or less when none is left
         */
        public record Offer(UUID skuId, UUID planId, int freeSeats) {}

        public LicenceNeeded {
            assignedSkus = List.copyOf(assignedSkus);
            offers = List.copyOf(offers);
        }
    }

    /**
     * Microsoft Entra did not put a licence into effect.
     *
     * @param groupId the group that the licence comes from; absent when it was assigned to the user directly
     * @param error Microsoft's word for what is wrong, such as {@code CountViolation}; {@code None} when it has no complaint
     */
    record AssignmentFailed(UUID skuId, @Nullable UUID groupId, String error) implements FindingDetail {}

    /**
     * A subscription that should give the mailbox and does not.
     *
     * @param planId the mailbox plan in it
     * @param status Microsoft's {@code capabilityStatus}, such as {@code Suspended}
     * @param planStatus Microsoft's {@code provisioningStatus} of the plan, such as {@code PendingActivation}
     */
    record SubscriptionState(UUID skuId, UUID planId, String status, String planStatus) implements FindingDetail {}

    /**
     * The user's master object in Active Directory, and what it told Exchange Online.
     *
     * @param domainName the DNS name of its domain
     * @param immutableId Microsoft Entra's anchor of it, Base64
     * @param exchangeGuid the mailbox GUID that Exchange Online shows; absent when none is set
     * @param archiveGuid likewise of the archive
     * @param remoteRecipientType in Exchange's words, such as {@code Migrated}
     */
    record OnPremisesObject(
            @Nullable String distinguishedName,
            @Nullable String samAccountName,
            @Nullable String domainName,
            @Nullable String immutableId,
            @Nullable UUID exchangeGuid,
            @Nullable UUID archiveGuid,
            @Nullable String remoteRecipientType)
            implements FindingDetail {
        @Override
        public String toString() {
            return "OnPremisesObject[immutableId=%s]".formatted(immutableId);
        }
    }

    /** Exchange Online takes no mail for the domain. */
    record DomainUnaccepted(String domain) implements FindingDetail {}

    /**
     * Exchange Online rejected the object.
     *
     * @param code Exchange's code, such as {@code Ex12B4E7}; absent when it gave none
     * @param text Exchange's sentence, names and addresses blanked out
     */
    record ObjectRejected(@Nullable String code, String text) implements FindingDetail {}

    /**
     * Exchange Online remembers, or still has, an earlier mailbox of the user.
     *
     * @param previousType what the user was before, in Exchange's words; absent when that is forgotten
     * @param keptMailboxId the Exchange GUID of the user's own deleted mailbox, which still holds data; absent when there is
     *     none
     * @param inactive whether a hold keeps that mailbox: then nobody may purge it
     */
    record PreviousMailboxKept(
            @Nullable String previousType, @Nullable String keptMailboxId, boolean inactive) implements FindingDetail {}
}
