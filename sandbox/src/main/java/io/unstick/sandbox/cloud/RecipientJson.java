package io.unstick.sandbox.cloud;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Recipients as Exchange admin REST shows them: the properties that matter of the hundreds there are. */
final class RecipientJson {

    private RecipientJson() {}

    static ObjectNode mailbox(Account account) {
        ObjectNode mailbox = recipient(account)
                .put("UserPrincipalName", account.userPrincipalName)
                .put("IsMailboxEnabled", true)
                .put("AccountDisabled", !account.enabled)
                .put("IsShared", account.kind() == UserKind.SHARED)
                .put("IsInactiveMailbox", false)
                .put(
                        "WhenMailboxCreated",
                        account.mailbox == null
                                ? null
                                : account.mailbox.createdAt().toString());
        return mailbox;
    }

    /** A mail user: somebody whose mail goes elsewhere, for now or for good. */
    static ObjectNode mailUser(Account account) {
        return recipient(account)
                .put("UserPrincipalName", account.userPrincipalName)
                .put("AccountDisabled", !account.enabled);
    }

    /** The mailbox of somebody who left: nobody in the directory owns it any more. */
    static ObjectNode formerMailbox(SimulatedRecipient former) {
        boolean inactive = former.kind() == RecipientKind.INACTIVE_MAILBOX;
        ObjectNode mailbox = recipient(former)
                .put("IsMailboxEnabled", true)
                .put("IsInactiveMailbox", inactive)
                .put("IsSoftDeletedByRemove", !inactive)
                .put("ExternalDirectoryObjectId", "");
        ExchangeJson.guid(mailbox, "ExchangeGuid", SeededIds.idOf(former.id(), "mailbox"));
        return mailbox;
    }

    static ObjectNode recipient(AddressHolder holder) {
        ObjectNode recipient = common(holder)
                .put("RecipientType", recipientType(holder))
                .put("PrimarySmtpAddress", holder.addresses().primary().orElse(""));
        ExchangeJson.strings(recipient, "EmailAddresses", holder.addresses().values());
        ExchangeJson.guid(recipient, "ExchangeGuid", ExchangeJson.NOBODY);
        ExchangeJson.guid(recipient, "ArchiveGuid", ExchangeJson.NOBODY);
        recipient.putNull("ExternalEmailAddress").put("SKUAssigned", false);
        if (holder instanceof Account account) {
            own(recipient, account);
        }
        return recipient;
    }

    private static void own(ObjectNode recipient, Account account) {
        Heritage heritage = account.heritage();
        UUID mailbox = account.mailbox == null ? heritage.mailboxGuid : account.mailbox.exchangeGuid();
        ExchangeJson.guid(recipient, "ExchangeGuid", mailbox);
        ExchangeJson.guid(recipient, "ArchiveGuid", heritage.archiveGuid);
        recipient.put("SKUAssigned", !account.licences().all().isEmpty());
        if (account.isMailUser()) {
            String elsewhere = heritage.externalAddress == null
                    ? account.addresses().primary().orElse("")
                    : heritage.externalAddress;
            recipient.put("ExternalEmailAddress", "SMTP:" + elsewhere);
        }
    }

    static ObjectNode user(Account account) {
        return common(account)
                .put("UserPrincipalName", account.userPrincipalName)
                .put("RecipientType", account.isRecipient() ? recipientType(account) : "User")
                .put("PreviousRecipientTypeDetails", account.heritage().previousType)
                .put("AccountDisabled", !account.enabled)
                .put("SKUAssigned", !account.licences().all().isEmpty());
    }

    private static ObjectNode common(AddressHolder holder) {
        ObjectNode object = Json.object()
                .put("Identity", holder.displayName())
                .put("Name", holder.displayName())
                .put("DisplayName", holder.displayName())
                .put("RecipientTypeDetails", holder.recipientTypeDetails())
                .put("ExternalDirectoryObjectId", directoryId(holder))
                .put("IsDirSynced", holder instanceof Account account && account.heritage().synced)
                .put("RemoteRecipientType", remoteRecipientType(holder));
        ExchangeJson.guid(object, "Guid", SeededIds.idOf(holder.id(), "exchange"));
        return object;
    }

    private static String directoryId(AddressHolder holder) {
        boolean purged =
                holder instanceof SimulatedRecipient recipient && recipient.kind() == RecipientKind.PURGED_USER;
        return purged ? "" : holder.id().toString();
    }

    private static String recipientType(AddressHolder holder) {
        return switch (holder) {
            case SimulatedRecipient recipient -> recipient.kind().recipientType();
            case Account account ->
                switch (account.kind()) {
                    case MEMBER -> account.isMailUser() ? "MailUser" : "UserMailbox";
                    case SHARED, ROOM -> "UserMailbox";
                    case GUEST, MAIL_USER -> "MailUser";
                };
        };
    }

    private static @Nullable String remoteRecipientType(AddressHolder holder) {
        return holder instanceof Account account ? account.heritage().remoteRecipientType : null;
    }
}
