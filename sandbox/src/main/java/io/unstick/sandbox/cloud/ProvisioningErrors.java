package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** What Graph tells about failed provisioning: only address conflicts leave a trace, and the trace stays. */
final class ProvisioningErrors {

    private ProvisioningErrors() {}

    static ArrayNode of(Account account, SimulatedTenant tenant) {
        ArrayNode errors = Json.array();
        if (!account.progress().conflictSeen) {
            return errors;
        }
        Optional<AddressHolder> holder = tenant.provisioning().conflict(account);
        Instant since = account.licences()
                .mailboxPlan()
                .map(PlanAssignment::assignedAt)
                .orElse(account.createdAt())
                .plus(tenant.time().scaled(Duration.ofMinutes(2)));
        errors.addObject()
                .put("@odata.type", "#microsoft.graph.serviceProvisioningXmlError")
                .put("createdDateTime", since.toString())
                .put("isResolved", account.mailbox != null || holder.isEmpty())
                .put("serviceInstance", "exchange/sandbox-001-01")
                .put("errorDetail", detail(account.userPrincipalName, holder));
        return errors;
    }

    private static String detail(String address, Optional<AddressHolder> holder) {
        String owner = holder.map(AddressHolder::displayName).orElse("another object");
        String text = "The proxy address \"SMTP:" + address + "\" is already being used by \"" + owner
                + "\". Please choose another proxy address.";
        return "<ServiceInstance xmlns=\"\"><Name>exchange/sandbox-001-01</Name><ObjectErrors><ErrorRecord>"
                + "<ErrorCode>ExB10BE9</ErrorCode><ErrorDescription>" + escaped(text) + "</ErrorDescription>"
                + "</ErrorRecord></ObjectErrors></ServiceInstance>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
