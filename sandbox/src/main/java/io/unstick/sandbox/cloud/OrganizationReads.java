package io.unstick.sandbox.cloud;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /domains} and {@code /organization}. */
final class OrganizationReads {

    private OrganizationReads() {}

    static Reply domains(GraphCall call) {
        SimulatedTenant tenant = call.tenant();
        return Page.of(call, "domains", List.of(tenant.domain(), tenant.initialDomain()), name -> domain(tenant, name));
    }

    static Reply organization(GraphCall call) {
        return Page.of(call, "organization", List.of(call.tenant()), OrganizationReads::organization);
    }

    private static ObjectNode domain(SimulatedTenant tenant, String name) {
        ObjectNode domain = Json.object()
                .put("id", name)
                .put("authenticationType", "Managed")
                .putNull("availabilityStatus")
                .put("isAdminManaged", true)
                .put("isDefault", name.equals(tenant.domain()))
                .put("isInitial", name.equals(tenant.initialDomain()))
                .put("isRoot", true)
                .put("isVerified", true);
        domain.set("supportedServices", Json.strings(List.of("Email", "OfficeCommunicationsOnline")));
        return domain;
    }

    private static ObjectNode organization(SimulatedTenant tenant) {
        boolean synced = tenant.directory().accounts().stream().anyMatch(account -> account.heritage().synced);
        ObjectNode organization = Json.object()
                .put("id", tenant.id().toString())
                .put("displayName", tenant.name())
                .put("countryLetterCode", "US")
                .put("tenantType", "AAD")
                .put("onPremisesSyncEnabled", synced ? true : null)
                .put("onPremisesLastSyncDateTime", synced ? OnPremisesJson.lastSync(tenant) : null);
        for (String name : List.of(tenant.domain(), tenant.initialDomain())) {
            organization
                    .withArray("verifiedDomains")
                    .addObject()
                    .put("name", name)
                    .put("type", "Managed")
                    .put("capabilities", "Email, OfficeCommunicationsOnline")
                    .put("isDefault", name.equals(tenant.domain()))
                    .put("isInitial", name.equals(tenant.initialDomain()));
        }
        return organization;
    }
}
