package io.unstick.sandbox.cloud;

import java.util.Optional;

/** {@code Remove-Mailbox}: for ever where {@code PermanentlyDelete} is given. An active mailbox goes with its user. */
final class RemoveMailboxCmdlet {

    private RemoveMailboxCmdlet() {}

    static Reply run(CmdletCall call) {
        Optional<SimulatedRecipient> former = call.tenant().directory().gone().stream()
                .filter(recipient -> recipient.kind().isFormerMailbox())
                .filter(recipient -> answersTo(recipient, call.identity()))
                .findFirst();
        return former.isPresent() ? purge(call, former.get()) : destroy(call);
    }

    private static Reply purge(CmdletCall call, SimulatedRecipient mailbox) {
        if (!call.isOn("PermanentlyDelete")) {
            throw CmdletRefusal.notFound(call.identity());
        }
        if (mailbox.kind() == RecipientKind.INACTIVE_MAILBOX) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Configuration.Tasks.RecipientTaskException",
                    "The mailbox '" + mailbox.displayName() + "' can't be permanently deleted because it is on hold.");
        }
        call.tenant().directory().purge(mailbox);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.ok(ExchangeJson.envelope()).because(moved(mailbox, "soft-deleted", "purged"));
    }

    /** Nobody should do this to somebody's mail; whoever does finds it in the effect log. */
    private static Reply destroy(CmdletCall call) {
        Account account = call.tenant().directory().accounts().stream()
                .filter(user -> user.mailbox != null)
                .filter(user -> RecipientCmdlets.answersTo(user, call.identity()))
                .findFirst()
                .orElseThrow(() -> CmdletRefusal.notFound(call.identity()));
        call.tenant().provisioning().disconnect(account);
        DeletedUsers.bin(call.tenant(), account);
        return Reply.ok(ExchangeJson.envelope()).because(moved(account, "active", "destroyed"));
    }

    private static boolean answersTo(SimulatedRecipient mailbox, String identity) {
        return RecipientCmdlets.answersTo(mailbox, identity)
                || SeededIds.idOf(mailbox.id(), "mailbox").toString().equalsIgnoreCase(identity);
    }

    private static Change moved(AddressHolder holder, String before, String after) {
        return new Change(
                holder.id().toString(),
                Json.object().put("is", before),
                Json.object().put("is", after));
    }
}
