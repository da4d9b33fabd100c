package io.unstick.sandbox.cloud;

import tools.jackson.databind.node.ObjectNode;

/** {@code mailboxSettings}: Graph's only look at the mailbox itself. */
final class MailboxReads {

    private MailboxReads() {}

    static Reply settings(GraphCall call) {
        Account account = withMailbox(call);
        ObjectNode settings = Json.object()
                .put("@odata.context", context(call, account, "mailboxSettings"))
                .put("timeZone", "UTC")
                .put("userPurpose", purpose(account));
        settings.putObject("automaticRepliesSetting").put("status", "disabled");
        return Reply.ok(settings);
    }

    static Reply userPurpose(GraphCall call) {
        Account account = withMailbox(call);
        return Reply.ok(Json.object()
                .put("@odata.context", context(call, account, "mailboxSettings/userPurpose"))
                .put("value", purpose(account)));
    }

    private static Account withMailbox(GraphCall call) {
        Account account = call.user();
        if (account.mailbox == null) {
            throw new GraphRefusal(
                    404,
                    "MailboxNotEnabledForRESTAPI",
                    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        }
        return account;
    }

    private static String context(GraphCall call, Account account, String path) {
        return call.origin().graphContext("users('" + account.id() + "')/" + path);
    }

    private static String purpose(Account account) {
        return switch (account.kind()) {
            case SHARED -> "shared";
            case ROOM -> "room";
            case MEMBER, MAIL_USER -> "user";
            case GUEST -> "others";
        };
    }
}
