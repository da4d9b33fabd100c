package io.unstick.sandbox.cloud;

import tools.jackson.databind.node.ObjectNode;

/** {@code Set-User -PermanentlyClearPreviousMailboxInfo}: Exchange forgets an earlier mailbox, for ever. */
final class PreviousMailboxCmdlet {

    private PreviousMailboxCmdlet() {}

    static Reply run(CmdletCall call) {
        Account account = call.tenant().directory().accounts().stream()
                .filter(user ->
                        user.progress().knownToExchange(call.tenant().time().now()))
                .filter(user -> RecipientCmdlets.answersTo(user, call.identity()))
                .findFirst()
                .orElseThrow(() -> CmdletRefusal.notFound(call.identity()));
        ObjectNode before = picture(account);
        if (call.isOn("PermanentlyClearPreviousMailboxInfo")) {
            account.heritage().previousType = "None";
            call.tenant().directory().changed(account);
            call.tenant().provisioning().reconsiderAtNextSync();
        }
        return Reply.ok(ExchangeJson.envelope()).because(new Change(account.id().toString(), before, picture(account)));
    }

    private static ObjectNode picture(Account account) {
        return Json.object().put("PreviousRecipientTypeDetails", account.heritage().previousType);
    }
}
