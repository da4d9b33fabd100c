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
    private static final Set<String> MAIL_USER = with("EmailAddresses", "UnblockForwardSyncPostCrossTenantMigration");
    private static final Set<String> RBAC = with("User", "CmdletName", "CmdletParameters", "ReferenceUser", "WhatIf");

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
            Cmdlet.set("Set-MailUser", MAIL_USER, MigrationCmdlets::setMailUser),
            addresses("Set-MailContact", Set.of("MailContact")),
            Cmdlet.set("Set-User", with("PermanentlyClearPreviousMailboxInfo"), PreviousMailboxCmdlet::run),
            Cmdlet.set("Remove-Mailbox", with("PermanentlyDelete"), RemoveMailboxCmdlet::run),
            Cmdlet.set(
                    "Invoke-ProvisioningRecipientDiagnostic",
                    with("Recipients", "WhatIf"),
                    DiagnosticCmdlets::recipient),
            Cmdlet.set("Invoke-ProvisioningCompanyObjectDiagnostic", with("WhatIf"), DiagnosticCmdlets::companyObject),
            Cmdlet.set(
                    "Invoke-ProvisioningAcceptedDomainDiagnostic", with("WhatIf"), DiagnosticCmdlets::acceptedDomain),
            Cmdlet.set("Invoke-ProvisioningVerifyRbacDiagnostic", RBAC, DiagnosticCmdlets::verifyRbac),
            addresses("Set-MailPublicFolder", Set.of("PublicFolder")),
            addresses("Set-DistributionGroup", Set.of("MailUniversalDistributionGroup")),
            addresses("Set-UnifiedGroup", Set.of("GroupMailbox")));

    /** What an app may run in a tenant, in alphabetical order. */
    List<String> namesFor(SimulatedApp app, SimulatedTenant tenant) {
        return all.stream()
                .filter(cmdlet -> app.mayWrite() || !cmdlet.write())
                .map(Cmdlet::name)
                .filter(tenant.roleAssignments()::allows)
                .sorted()
                .toList();
    }

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
