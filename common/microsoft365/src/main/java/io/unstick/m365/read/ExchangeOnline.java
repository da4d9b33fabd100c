package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Exchange Online, the only one who knows whether there is a mailbox. Spoken to through its admin REST interface, which
 * is undocumented: everything above this port works when an answer is unreadable.
 */
public interface ExchangeOnline {
    /**
     * {@code Get-Mailbox}.
     *
     * @param exchangeGuid all zero means: no mailbox behind it
     * @param recipientTypeDetails {@code UserMailbox}, {@code SharedMailbox}, {@code RoomMailbox}, ...
     */
    record Mailbox(UUID exchangeGuid, String recipientTypeDetails) {
        /** Whether this proves a user's own mailbox. */
        public boolean isUserMailbox() {
            return recipientTypeDetails.equalsIgnoreCase("UserMailbox")
                    && (exchangeGuid.getMostSignificantBits() | exchangeGuid.getLeastSignificantBits()) != 0;
        }
    }

    /** {@code Get-User}. */
    record ExchangeUser(
            String recipientTypeDetails, @Nullable String previousRecipientTypeDetails) {}

    /**
     * {@code Get-Recipient}.
     *
     * @param id the recipient's Exchange GUID identity, stable under renaming
     * @param objectId its Entra object id, where it has one
     * @param emailAddresses with prefixes; {@code SMTP:} marks the primary one
     */
    record Recipient(
            String id,
            @Nullable String objectId,
            String recipientTypeDetails,
            List<String> emailAddresses,
            boolean dirSynced,
            boolean softDeleted) {
        public Recipient {
            emailAddresses = List.copyOf(emailAddresses);
        }

        /** Without addresses: this text reaches logs. */
        @Override
        public String toString() {
            return "Recipient[id=%s, recipientTypeDetails=%s]".formatted(id, recipientTypeDetails);
        }
    }

    /** {@code Get-OrganizationConfig}. */
    record Organization(boolean dehydrated) {}

    Reading<Mailbox> mailbox(TenantId tenant, UserObjectId user);

    /** Absent means that Exchange Online has never heard of the user. */
    Reading<ExchangeUser> user(TenantId tenant, UserObjectId user);

    /** Everyone who holds this SMTP address (without prefix), soft-deleted ones included; known and empty when nobody does. */
    Reading<List<Recipient>> recipientsWithAddress(TenantId tenant, String address);

    Reading<Organization> organization(TenantId tenant);
}
