package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph tells about failed provisioning: address conflicts and refused objects leave a trace, and the trace stays. */
final class ProvisioningErrors {

    private static final String INSTANCE = "exchange/sandbox-001-01";

    private ProvisioningErrors() {}

    static ArrayNode of(Account account, SimulatedTenant tenant) {
        ArrayNode errors = Json.array();
        boolean provisioned = account.mailbox != null;
        if (account.progress().conflictSeen) {
            Optional<AddressHolder> holder = tenant.provisioning().conflict(account);
            String text = conflict(account.userPrincipalName, holder);
            errors.add(error(account, tenant, provisioned || holder.isEmpty(), "ExB10BE9", text));
        }
        if (account.progress().refusalSeen) {
            String text = "The value of property 'Alias' of the object '" + account.id()
                    + "' is not valid: it contains a character that is not allowed.";
            errors.add(error(account, tenant, provisioned || !account.progress().invalid, "Ex12B4E7", text));
        }
        if (!account.heritage().archiveGuid.equals(ExchangeJson.NOBODY)) {
            errors.add(error(account, tenant, provisioned, "ExA90D5A", archive(account)));
        }
        return errors;
    }

    /** The trace of a synchronisation that found the user's intended name taken; it goes when the conflict goes. */
    static ArrayNode onPremises(Account account, SimulatedTenant tenant) {
        ArrayNode errors = Json.array();
        if (tenant.provisioning().nameConflict(account).isPresent()) {
            errors.addObject()
                    .put("category", "PropertyConflict")
                    .put("occurredDateTime", OnPremisesJson.lastSync(tenant))
                    .put("propertyCausingError", "UserPrincipalName")
                    .put("value", account.heritage().wantedName);
        }
        return errors;
    }

    private static ObjectNode error(
            Account account, SimulatedTenant tenant, boolean resolved, String code, String text) {
        var since = account.licences()
                .mailboxPlan()
                .map(PlanAssignment::assignedAt)
                .orElse(account.createdAt())
                .plus(tenant.time().scaled(Duration.ofMinutes(2)));
        return Json.object()
                .put("@odata.type", "#microsoft.graph.serviceProvisioningXmlError")
                .put("createdDateTime", since.toString())
                .put("isResolved", resolved)
                .put("serviceInstance", INSTANCE)
                .put("errorDetail", detail(code, text));
    }

    private static String conflict(String address, Optional<AddressHolder> holder) {
        if (holder.orElse(null) instanceof SimulatedRecipient folder && folder.kind() == RecipientKind.PUBLIC_FOLDER) {
            return "Another object with the same value for property proxyAddresses already exists."
                    + " ConflictingObject: PublicFolder_" + folder.id();
        }
        String owner = holder.map(AddressHolder::displayName).orElse("another object");
        return "The proxy address \"SMTP:" + address + "\" is already being used by \"" + owner
                + "\". Please choose another proxy address.";
    }

    private static String archive(Account account) {
        return "Failed to sync the ArchiveGuid " + account.heritage().archiveGuid + " of mailbox "
                + SeededIds.idOf(account.id(), "exchange") + " because one cloud archive "
                + SeededIds.idOf(account.id(), "cloud archive") + " exists.";
    }

    private static String detail(String code, String text) {
        return "<ServiceInstance xmlns=\"\"><Name>" + INSTANCE + "</Name><ObjectErrors><ErrorRecord>"
                + "<ErrorCode>" + code + "</ErrorCode><ErrorDescription>" + escaped(text) + "</ErrorDescription>"
                + "</ErrorRecord></ObjectErrors></ServiceInstance>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
