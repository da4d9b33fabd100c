package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every cmdlet inside the simulated role assignments; all others are outside, and answered as such. */
final class Cmdlets {

    private static final Set<String> MAILBOX = with("Filter", "SoftDeletedMailbox", "InactiveMailboxOnly");
    private static final Set<String> RECIPIENT = with("Filter", "IncludeSoftDeletedRecipients", "RecipientTypeDetails");
    private static final Set<String> ADDRESSES = with("EmailAddresses");

    private final List<Cmdlet> all = List.of(
            Cmdlet.get("Get-Mailbox", MAILBOX, RecipientCmdlets::mailbox),
            Cmdlet.get("Get-Recipient", RECIPIENT, RecipientCmdlets::recipient),
            Cmdlet.get("Get-MailUser", with("Filter"), RecipientCmdlets::mailUser),
            Cmdlet.get("Get-MailPublicFolder", with("Filter"), RecipientCmdlets::publicFolder),
            Cmdlet.get("Get-MigrationUser", with("Status"), MigrationCmdlets::user),
            Cmdlet.get("Get-MoveRequest", with("MoveStatus"), MigrationCmdlets::moveRequest),
            Cmdlet.get("Get-User", with("Filter"), RecipientCmdlets::user),
            Cmdlet.get("Get-OrganizationConfig", with(), OrganizationCmdlets::configuration),
            Cmdlet.get("Get-AcceptedDomain", with(), OrganizationCmdlets::acceptedDomains),
            Cmdlet.set("Enable-OrganizationCustomization", with(), OrganizationCmdlets::enableCustomization),
            addresses("Set-Mailbox", Set.of("UserMailbox", "SharedMailbox", "RoomMailbox")),
            addresses("Set-MailUser", Set.of("MailUser", "GuestMailUser")),
            addresses("Set-MailContact", Set.of("MailContact")),
            Cmdlet.set("Set-User", with("PermanentlyClearPreviousMailboxInfo"), PreviousMailboxCmdlet::run),
            addresses("Set-MailPublicFolder", Set.of("PublicFolder")),
            addresses("Set-DistributionGroup", Set.of("MailUniversalDistributionGroup")),
            addresses("Set-UnifiedGroup", Set.of("GroupMailbox")));

    Optional<Cmdlet> named(String name) {
        return all.stream()
                .filter(cmdlet -> ExchangeJson.same(cmdlet.name(), name))
                .findFirst();
    }

    private static Cmdlet addresses(String name, Set<String> recipientTypes) {
        return Cmdlet.set(name, ADDRESSES, new AddressCmdlet(recipientTypes)::run);
    }

    private static Set<String> with(String... own) {
        return Stream.concat(CmdletCall.COMMON.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }
}
