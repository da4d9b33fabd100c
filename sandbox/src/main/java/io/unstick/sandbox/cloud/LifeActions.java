package io.unstick.sandbox.cloud;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people do with their accounts, and administrators with groups. */
final class LifeActions {

    static final Map<String, TenantAction> ALL = Map.ofEntries(
            Map.entry(
                    "add-files",
                    TenantAction.onUser((user, wish) ->
                            user.life().addFiles(wish.path("count").asInt(1)))),
            Map.entry("sign-in", TenantAction.onUser((user, wish) -> user.life().signIn())),
            Map.entry(
                    "join-team",
                    TenantAction.onUser((user, wish) -> user.life().joinTeam(ControlJson.required(wish, "team")))),
            Map.entry(
                    "add-chat", TenantAction.onUser((user, wish) -> user.life().chat())),
            Map.entry(
                    "own-object",
                    TenantAction.onUser((user, wish) -> user.life().owns(ControlJson.required(wish, "name")))),
            Map.entry(
                    "assign-role",
                    TenantAction.onUser((user, wish) -> user.life().withRole(ControlJson.required(wish, "role")))),
            Map.entry(
                    "add-app-role",
                    TenantAction.onUser((user, wish) -> user.life().withAppRole(ControlJson.required(wish, "name")))),
            Map.entry("set-manager", LifeActions::setManager),
            Map.entry("add-group", LifeActions::addGroup),
            Map.entry(
                    "add-to-group", (tenant, wish) -> group(tenant, wish).withMember(TenantAction.user(tenant, wish))),
            Map.entry(
                    "remove-from-group",
                    (tenant, wish) -> group(tenant, wish).withoutMember(TenantAction.user(tenant, wish))));

    private LifeActions() {}

    private static void setManager(SimulatedTenant tenant, JsonNode wish) {
        SimulatedUser manager = TenantAction.user(tenant, ControlJson.required(wish, "manager"));
        TenantAction.user(tenant, wish).life().managedBy(manager);
    }

    private static void addGroup(SimulatedTenant tenant, JsonNode wish) {
        GroupKind kind = GroupKind.named(wish.path("kind").asString("security"));
        SimulatedGroup group = tenant.groups().make(ControlJson.required(wish, "group"), kind);
        if (wish.has("plan")) {
            group.licensing(TenantAction.plan(wish));
        }
    }

    private static SimulatedGroup group(SimulatedTenant tenant, JsonNode wish) {
        String name = ControlJson.required(wish, "group");
        return tenant.now(() -> tenant.groups()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no group " + name + ".")));
    }
}
