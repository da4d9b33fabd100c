package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.call.InvokeCommand;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.TrimmedUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** Writes to one tenant over HTTP. */
final class HttpTenantWrites implements TenantWrites {
    private final TenantId tenant;
    private final SingleShot wire;

    HttpTenantWrites(TenantId tenant, SingleShot wire) {
        this.tenant = tenant;
        this.wire = wire;
    }

    @Override
    public WriteOutcome retryServiceProvisioning(WriteRequest request, UserObjectId user) {
        String path = "/v1.0/users/%s/retryServiceProvisioning".formatted(user);
        URI url = URI.create(TrimmedUrl.of(wire.settings().graphUrl()) + path);
        return send(
                request,
                new WriteCommand(
                        Surface.GRAPH, "POST /users/{id}/retryServiceProvisioning", url, Map.of(), ByteString.EMPTY));
    }

    @Override
    public WriteOutcome enableOrganizationCustomization(WriteRequest request) {
        return send(request, cmdlet("Enable-OrganizationCustomization", Map.of()));
    }

    @Override
    public WriteOutcome releaseAddress(WriteRequest request, HolderKind holder, String holderId, String address) {
        if (address.isBlank() || address.contains(":") || holderId.isBlank()) {
            throw new IllegalArgumentException("releasing needs a holder's id and an address without prefix");
        }
        Map<String, Object> removal =
                Map.of("@odata.type", "#Exchange.GenericHashTable", "Remove", List.of("smtp:" + address));
        return send(request, cmdlet(setterFor(holder), Map.of("Identity", holderId, "EmailAddresses", removal)));
    }

    private static String setterFor(HolderKind holder) {
        return switch (holder) {
            case MAILBOX -> "Set-Mailbox";
            case MAIL_USER -> "Set-MailUser";
            case MAIL_CONTACT -> "Set-MailContact";
            case DISTRIBUTION_GROUP -> "Set-DistributionGroup";
            case MICROSOFT_365_GROUP -> "Set-UnifiedGroup";
            case MAIL_PUBLIC_FOLDER, SOFT_DELETED, OTHER ->
                throw new IllegalArgumentException("no cmdlet releases an address from " + holder);
        };
    }

    private WriteCommand cmdlet(String name, Map<String, Object> parameters) {
        return new WriteCommand(
                Surface.EXCHANGE,
                name,
                InvokeCommand.url(wire.settings().exchangeUrl(), tenant),
                InvokeCommand.headers(tenant, name),
                ByteString.of(InvokeCommand.body(name, parameters)));
    }

    private WriteOutcome send(WriteRequest request, WriteCommand command) {
        if (!request.tenant().equals(tenant)) {
            throw new IllegalArgumentException("a write for another tenant than the one this client is bound to");
        }
        return wire.send(tenant, request.clientRequestId(), command);
    }
}
