package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.OnPremises;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people do in the customer's own network. */
final class PremisesActions {

    static final Map<String, TenantAction> ALL = Map.of(
            "enable-hybrid",
            TenantAction.onUser((user, wish) -> user.hybrid()),
            "repair-hybrid-attributes",
            TenantAction.onUser((user, wish) -> user.repairHybridAttributes()),
            "sync-now",
            (tenant, wish) -> network(tenant).syncNow(),
            "staging-mode",
            (tenant, wish) -> network(tenant).staging(wish.path("on").asBoolean(true)),
            "edit-directory",
            PremisesActions::edit);

    private PremisesActions() {}

    private static OnPremises network(SimulatedTenant tenant) {
        if (!tenant.premises().isHybrid()) {
            throw new IllegalArgumentException("Nobody in " + tenant.name() + " comes from Active Directory.");
        }
        return tenant.onPremises();
    }

    private static void edit(SimulatedTenant tenant, JsonNode wish) {
        SimulatedUser user = TenantAction.user(tenant, wish);
        String[] values = TenantAction.texts(wish.path("values")).toArray(String[]::new);
        network(tenant)
                .edit(
                        OnPremisesJson.distinguishedName(user.account(), tenant),
                        ControlJson.required(wish, "attribute"),
                        values);
    }
}
