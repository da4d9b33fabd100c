package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Get-Mailbox}, {@code Get-Recipient} and {@code Get-User}: what Exchange itself knows, which is the truth. */
final class RecipientCmdlets {

    private static final Pattern BY_ADDRESS = Pattern.compile("EmailAddresses\\s+-eq\\s+['\"]([^'\"]+)['\"]");

    private RecipientCmdlets() {}

    static Reply mailbox(CmdletCall call) {
        if (call.isOn("SoftDeletedMailbox") || call.isOn("InactiveMailboxOnly")) {
            return formerMailboxes(call);
        }
        List<Account> found = accounts(call)
                .filter(account -> account.mailbox != null)
                .filter(named(call))
                .toList();
        refuseNothing(call, found);
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(account -> call.selected(RecipientJson.mailbox(account)))
                .toList()));
    }

    static Reply recipient(CmdletCall call) {
        Optional<String> filter = call.text("Filter");
        Stream<AddressHolder> recipients =
                call.tenant().directory().everything().filter(AddressHolder::isRecipient);
        if (call.isOn("IncludeSoftDeletedRecipients")) {
            recipients = Stream.concat(recipients, former(call));
        }
        List<AddressHolder> found = filter.isPresent()
                ? recipients.filter(holding(filter.get())).toList()
                : recipients.filter(named(call)).toList();
        if (filter.isEmpty()) {
            refuseNothing(call, found);
        }
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(holder -> call.selected(RecipientJson.recipient(holder)))
                .toList()));
    }

    static Reply user(CmdletCall call) {
        List<Account> found = accounts(call).filter(named(call)).toList();
        refuseNothing(call, found);
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(account -> call.selected(RecipientJson.user(account)))
                .toList()));
    }

    /** The one object this identity means to Exchange; throws {@link CmdletRefusal} when there is none. */
    static AddressHolder find(CmdletCall call) {
        return call.tenant()
                .directory()
                .everything()
                .filter(AddressHolder::isRecipient)
                .filter(named(call))
                .findFirst()
                .orElseThrow(() -> CmdletRefusal.notFound(call.identity()));
    }

    private static Stream<Account> accounts(CmdletCall call) {
        Instant now = call.tenant().time().now();
        return call.tenant().directory().accounts().stream()
                .filter(account -> account.progress().knownToExchange(now));
    }

    static Reply mailUser(CmdletCall call) {
        List<Account> found =
                accounts(call).filter(Account::isMailUser).filter(named(call)).toList();
        refuseNothing(call, found);
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(account -> call.selected(RecipientJson.mailUser(account)))
                .toList()));
    }

    /** Mail-enabled public folders, which Graph never shows. */
    static Reply publicFolder(CmdletCall call) {
        Predicate<AddressHolder> wanted =
                call.text("Filter").map(RecipientCmdlets::holding).orElse(named(call));
        List<SimulatedRecipient> found = call.tenant().directory().recipients().stream()
                .filter(recipient -> recipient.kind() == RecipientKind.PUBLIC_FOLDER)
                .filter(wanted)
                .toList();
        refuseNothing(call, found);
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(folder -> call.selected(RecipientJson.recipient(folder)))
                .toList()));
    }

    /** An inactive mailbox is a soft-deleted one, too, but not the other way round. */
    private static Reply formerMailboxes(CmdletCall call) {
        boolean inactiveOnly = call.isOn("InactiveMailboxOnly");
        Predicate<AddressHolder> wanted =
                call.text("Filter").map(RecipientCmdlets::holding).orElse(named(call));
        List<SimulatedRecipient> found = former(call)
                .filter(mailbox -> !inactiveOnly || mailbox.kind() == RecipientKind.INACTIVE_MAILBOX)
                .filter(wanted)
                .toList();
        refuseNothing(call, found);
        return Reply.ok(ExchangeJson.of(found.stream()
                .map(mailbox -> call.selected(RecipientJson.formerMailbox(mailbox)))
                .toList()));
    }

    private static Stream<SimulatedRecipient> former(CmdletCall call) {
        return call.tenant().directory().gone().stream()
                .filter(recipient -> recipient.kind().isFormerMailbox());
    }

    /** Without an identity everything is meant. */
    private static Predicate<AddressHolder> named(CmdletCall call) {
        Optional<String> identity = call.text("Identity");
        return holder -> identity.isEmpty() || answersTo(holder, identity.get());
    }

    static boolean answersTo(AddressHolder holder, String identity) {
        boolean signsInSo = holder instanceof Account account && account.userPrincipalName.equalsIgnoreCase(identity);
        return signsInSo
                || holder.id().toString().equalsIgnoreCase(identity)
                || SeededIds.idOf(holder.id(), "exchange").toString().equalsIgnoreCase(identity)
                || holder.displayName().equalsIgnoreCase(identity)
                || holder.addresses().hold(identity);
    }

    private static Predicate<AddressHolder> holding(String filter) {
        Matcher address = BY_ADDRESS.matcher(filter.strip());
        if (!address.matches()) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Configuration.Tasks.ParsingException", "Invalid filter syntax: " + filter);
        }
        return holder -> holder.addresses().hold(address.group(1));
    }

    private static void refuseNothing(CmdletCall call, List<?> found) {
        if (found.isEmpty() && call.parameter("Identity").isPresent()) {
            throw CmdletRefusal.notFound(call.identity());
        }
    }
}
