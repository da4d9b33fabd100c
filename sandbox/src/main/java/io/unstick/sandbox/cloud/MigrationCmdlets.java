package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code Get-MigrationUser} and {@code Get-MoveRequest}: whose mailbox is being moved here at this moment. */
final class MigrationCmdlets {

    private MigrationCmdlets() {}

    static Reply user(CmdletCall call) {
        return reply(
                call,
                account -> name(account)
                        .put("MailboxEmailAddress", account.userPrincipalName)
                        .put("Status", "Syncing")
                        .put("BatchId", "Cross-tenant move"));
    }

    static Reply moveRequest(CmdletCall call) {
        return reply(call, account -> {
            ObjectNode move = name(account).put("Status", "InProgress").put("Alias", account.mailNickname);
            ExchangeJson.guid(move, "ExchangeGuid", account.heritage().mailboxGuid);
            return move;
        });
    }

    private static Reply reply(CmdletCall call, Function<Account, ObjectNode> shape) {
        Optional<String> identity = call.text("Identity");
        List<Account> found = call.tenant().directory().accounts().stream()
                .filter(account -> account.heritage().migrating)
                .filter(account -> identity.isEmpty() || RecipientCmdlets.answersTo(account, identity.get()))
                .toList();
        if (found.isEmpty() && identity.isPresent()) {
            throw CmdletRefusal.notFound(identity.get());
        }
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(account -> call.selected(shape.apply(account)))
                .toList()));
    }

    private static ObjectNode name(Account account) {
        return Json.object().put("Identity", account.userPrincipalName).put("DisplayName", account.displayName());
    }
}
