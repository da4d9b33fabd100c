package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a diagnosis asks Exchange Online beyond {@link ExchangeOnline}. Nothing here throws for what Exchange or the network does. */
public interface ExchangeDetails {
    /**
     * {@code Get-MailUser}: a recipient whose mailbox is, or was, somewhere else.
     *
     * @param exchangeGuid the mailbox GUID that came with it, from Active Directory or from a migration; absent when none
     *     is set
     * @param archiveGuid likewise of the archive
     * @param remoteRecipientType Active Directory's word for what happened to the mailbox, such as {@code Migrated}
     * @param forwardsElsewhere an external address is set
     * @param skuAssigned Exchange Online has seen a licence
     */
    record MailUser(
            @Nullable UUID exchangeGuid,
            @Nullable UUID archiveGuid,
            @Nullable String remoteRecipientType,
            boolean forwardsElsewhere,
            boolean dirSynced,
            boolean skuAssigned) {}

    /**
     * {@code Get-Mailbox} of what is deleted or inactive.
     *
     * @param id its Exchange identity
     * @param objectId the Entra object it belonged to, where it still says so
     * @param emailAddresses with prefixes
     * @param inactive a hold keeps it for legal reasons
     */
    record GoneMailbox(
            String id, @Nullable String objectId, List<String> emailAddresses, boolean dirSynced, boolean inactive) {
        public GoneMailbox {
            emailAddresses = List.copyOf(emailAddresses);
        }

        GoneMailbox keptByHold() {
            return new GoneMailbox(id, objectId, emailAddresses, dirSynced, true);
        }

        /** Without addresses: this text reaches logs. */
        @Override
        public String toString() {
            return "GoneMailbox[id=%s]".formatted(id);
        }
    }

    /** {@code Get-MailPublicFolder}: a public folder with addresses. */
    record PublicFolder(String id, List<String> emailAddresses, boolean dirSynced) {
        public PublicFolder {
            emailAddresses = List.copyOf(emailAddresses);
        }

        /** Without addresses: this text reaches logs. */
        @Override
        public String toString() {
            return "PublicFolder[id=%s]".formatted(id);
        }
    }

    /** Absent when Exchange knows no mail user of this object id. */
    Reading<MailUser> mailUser(TenantId tenant, UserObjectId user);

    /** The domains Exchange Online accepts mail for. */
    Reading<List<String>> acceptedDomains(TenantId tenant);

    Reading<List<GoneMailbox>> softDeletedMailboxes(TenantId tenant);

    /** Mailboxes kept without an account, for legal reasons. */
    Reading<List<GoneMailbox>> inactiveMailboxes(TenantId tenant);

    Reading<List<PublicFolder>> mailPublicFolders(TenantId tenant);

    /** The status of the migration this user is part of; absent when there is none. */
    Reading<String> migrationStatus(TenantId tenant, String userPrincipalName);

    /** The status of the mailbox move into this user; absent when there is none. */
    Reading<String> moveStatus(TenantId tenant, UserObjectId user);
}
