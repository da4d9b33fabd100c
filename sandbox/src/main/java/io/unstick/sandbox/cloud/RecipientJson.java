package io.unstick.sandbox.cloud;

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
        ExchangeJson.guid(mailbox, "ArchiveGuid", ExchangeJson.NOBODY);
        return mailbox;
    }

    static ObjectNode recipient(AddressHolder holder) {
        ObjectNode recipient = common(holder)
                .put("RecipientType", recipientType(holder))
                .put("PrimarySmtpAddress", holder.addresses().primary().orElse(""));
        ExchangeJson.strings(recipient, "EmailAddresses", holder.addresses().values());
        ExchangeJson.guid(
                recipient,
                "ExchangeGuid",
                holder instanceof Account account && account.mailbox != null
                        ? account.mailbox.exchangeGuid()
                        : ExchangeJson.NOBODY);
        return recipient;
    }

    static ObjectNode user(Account account) {
        return common(account)
                .put("UserPrincipalName", account.userPrincipalName)
                .put("RecipientType", account.isRecipient() ? recipientType(account) : "User")
                .put("PreviousRecipientTypeDetails", "None")
                .put("AccountDisabled", !account.enabled)
                .put("SKUAssigned", !account.licences().all().isEmpty());
    }

    private static ObjectNode common(AddressHolder holder) {
        ObjectNode object = Json.object()
                .put("Identity", holder.displayName())
                .put("Name", holder.displayName())
                .put("DisplayName", holder.displayName())
                .put("RecipientTypeDetails", holder.recipientTypeDetails())
                .put("ExternalDirectoryObjectId", holder.id().toString())
                .put("IsDirSynced", false)
                .putNull("RemoteRecipientType");
        ExchangeJson.guid(object, "Guid", SeededIds.idOf(holder.id(), "exchange"));
        return object;
    }

    private static String recipientType(AddressHolder holder) {
        return switch (holder) {
            case SimulatedRecipient recipient -> recipient.kind().recipientType();
            case Account account ->
                switch (account.kind()) {
                    case MEMBER, SHARED, ROOM -> "UserMailbox";
                    case GUEST, MAIL_USER -> "MailUser";
                };
        };
    }
}
