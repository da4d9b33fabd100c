package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.call.InvokeCommand;
import io.unstick.m365.call.Surface;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okio.ByteString;

/** Every write to one tenant's Exchange Online, as a request. */
final class ExchangeCommands {
    private static final String IDENTITY = "Identity";
    /** Setters that would ask a person back are told not to. */
    private static final String CONFIRM = "Confirm";

    private final URI exchange;
    private final TenantId tenant;

    ExchangeCommands(URI exchange, TenantId tenant) {
        this.exchange = exchange;
        this.tenant = tenant;
    }

    WriteCommand enableOrganizationCustomization() {
        return cmdlet("Enable-OrganizationCustomization", Map.of(), AlreadySo.ORGANIZATION_CUSTOMIZED);
    }

    WriteCommand recipientDiagnostic(String address) {
        checkAddress(address);
        return diagnostic("Invoke-ProvisioningRecipientDiagnostic", Map.of("Recipients", List.of(address)));
    }

    WriteCommand companyObjectDiagnostic() {
        return diagnostic("Invoke-ProvisioningCompanyObjectDiagnostic", Map.of());
    }

    WriteCommand acceptedDomainDiagnostic() {
        return diagnostic("Invoke-ProvisioningAcceptedDomainDiagnostic", Map.of());
    }

    WriteCommand releaseAddress(HolderKind holder, String holderId, String address) {
        checkAddress(address);
        if (holderId.isBlank()) {
            throw new IllegalArgumentException("releasing needs a holder's id");
        }
        Map<String, Object> removal =
                Map.of("@odata.type", "#Exchange.GenericHashTable", "Remove", List.of("smtp:" + address));
        return cmdlet(setterFor(holder), Map.of(IDENTITY, holderId, "EmailAddresses", removal), AlreadySo.NEVER);
    }

    WriteCommand clearPreviousMailbox(UserObjectId user) {
        return cmdlet(
                "Set-User",
                Map.of(IDENTITY, user.toString(), "PermanentlyClearPreviousMailboxInfo", true, CONFIRM, false),
                AlreadySo.NEVER);
    }

    WriteCommand removeSoftDeletedMailbox(UUID mailboxGuid) {
        return cmdlet(
                "Remove-Mailbox",
                Map.of(IDENTITY, mailboxGuid.toString(), "PermanentlyDelete", true, CONFIRM, false),
                AlreadySo.GONE_FROM_EXCHANGE);
    }

    private static String setterFor(HolderKind holder) {
        return switch (holder) {
            case MAILBOX -> "Set-Mailbox";
            case MAIL_USER -> "Set-MailUser";
            case MAIL_CONTACT -> "Set-MailContact";
            case DISTRIBUTION_GROUP -> "Set-DistributionGroup";
            case MICROSOFT_365_GROUP -> "Set-UnifiedGroup";
            case MAIL_PUBLIC_FOLDER -> "Set-MailPublicFolder";
            case SOFT_DELETED, INACTIVE_MAILBOX, DELETED_USER, DELETED_GROUP, USER, OTHER ->
                throw new IllegalArgumentException("no cmdlet releases an address from " + holder);
        };
    }

    private static void checkAddress(String address) {
        if (address.isBlank() || address.contains(":")) {
            throw new IllegalArgumentException("an address without prefix is needed");
        }
    }

    /** Microsoft allows 100 diagnostics an hour and tenant, and other cmdlets go on when they are used up. */
    private WriteCommand diagnostic(String name, Map<String, Object> parameters) {
        return new WriteCommand(Surface.EXCHANGE, name, invocation(name, parameters), AlreadySo.NEVER, true);
    }

    private WriteCommand cmdlet(String name, Map<String, Object> parameters, AlreadySo alreadySo) {
        return new WriteCommand(Surface.EXCHANGE, name, invocation(name, parameters), alreadySo, false);
    }

    private WriteCommand.Message invocation(String name, Map<String, Object> parameters) {
        return new WriteCommand.Message(
                "POST",
                InvokeCommand.url(exchange, tenant),
                InvokeCommand.headers(tenant, name),
                ByteString.of(InvokeCommand.body(name, parameters)));
    }
}
