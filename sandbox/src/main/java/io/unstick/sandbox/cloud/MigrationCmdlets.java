package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Whose mailbox is being moved here at this moment, and what a finished move leaves behind. */
final class MigrationCmdlets {

    private static final AddressCmdlet ADDRESSES = new AddressCmdlet(Set.of("MailUser", "GuestMailUser"));

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

    /** Sets addresses as ever, or lets the user go that a finished migration still holds. */
    static Reply setMailUser(CmdletCall call) {
        return call.isOn("UnblockForwardSyncPostCrossTenantMigration") ? unblock(call) : ADDRESSES.run(call);
    }

    private static Reply unblock(CmdletCall call) {
        Account account = call.tenant().directory().accounts().stream()
                .filter(Account::isMailUser)
                .filter(user -> RecipientCmdlets.answersTo(user, call.identity()))
                .findFirst()
                .orElseThrow(() -> CmdletRefusal.notFound(call.identity()));
        if (account.heritage().migrating) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Configuration.Tasks.RecipientTaskException",
                    "The user '" + account.displayName() + "' is being migrated at this moment.");
        }
        ObjectNode before = picture(account);
        if (!account.heritage().synced) {
            account.heritage().endMigration();
        }
        call.tenant().directory().changed(account);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.ok(ExchangeJson.envelope()).because(new Change(account.id().toString(), before, picture(account)));
    }

    private static ObjectNode picture(Account account) {
        return Json.object()
                .put("ExchangeGuid", account.heritage().mailboxGuid.toString())
                .put("ExternalEmailAddress", account.heritage().externalAddress);
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
