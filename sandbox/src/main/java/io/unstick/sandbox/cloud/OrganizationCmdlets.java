package io.unstick.sandbox.cloud;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The tenant's own configuration in Exchange. */
final class OrganizationCmdlets {

    private OrganizationCmdlets() {}

    static Reply configuration(CmdletCall call) {
        SimulatedTenant tenant = call.tenant();
        ObjectNode configuration = Json.object()
                .put("Name", tenant.initialDomain())
                .put("Identity", tenant.initialDomain())
                .put("DisplayName", tenant.name())
                .put("IsDehydrated", tenant.isDehydrated())
                .put("IsMixedMode", true);
        ExchangeJson.guid(configuration, "Guid", SeededIds.idOf(tenant.id(), "organization"));
        return Reply.ok(ExchangeJson.of(List.of(call.selected(configuration))));
    }

    static Reply acceptedDomains(CmdletCall call) {
        SimulatedTenant tenant = call.tenant();
        return Reply.ok(ExchangeJson.of(tenant.acceptedDomains().stream()
                .map(name -> Json.object()
                        .put("Name", name)
                        .put("DomainName", name)
                        .put("DomainType", "Authoritative")
                        .put("Default", name.equals(tenant.domain()))
                        .put("InitialDomain", name.equals(tenant.initialDomain())))
                .map(call::selected)
                .toList()));
    }

    static Reply enableCustomization(CmdletCall call) {
        SimulatedTenant tenant = call.tenant();
        if (!tenant.isDehydrated()) {
            throw CmdletRefusal.invalid(
                    "System.InvalidOperationException",
                    "This operation is not required. Organization is already enabled for customization.");
        }
        tenant.circumstances().dehydrated = false;
        tenant.provisioning().reconsiderAfterHydration();
        Change change = new Change(tenant.id().toString(), dehydrated(true), dehydrated(false));
        return Reply.ok(ExchangeJson.envelope()).because(change);
    }

    private static ObjectNode dehydrated(boolean is) {
        return Json.object().put("IsDehydrated", is);
    }
}
