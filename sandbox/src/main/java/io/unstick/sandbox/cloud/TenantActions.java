package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the control API can do to a tenant, by the names on the wire. */
final class TenantActions {

    private static final Map<String, TenantAction> GENERAL = Map.ofEntries(
            Map.entry("open-incident", (tenant, wish) -> tenant.incident(ControlJson.required(wish, "incident"))),
            Map.entry("resolve-incident", (tenant, wish) -> tenant.resolveIncidents()),
            Map.entry("dehydrate", (tenant, wish) -> tenant.dehydrated()),
            Map.entry("withdraw-consent", (tenant, wish) -> tenant.withdrawConsent()),
            Map.entry("restore-consent", (tenant, wish) -> tenant.restoreConsent()),
            Map.entry("throttle", TenantActions::throttle),
            Map.entry("stop-throttling", (tenant, wish) -> tenant.stopThrottling()),
            Map.entry("expire-delta-links", (tenant, wish) -> tenant.expireDeltaLinks()),
            Map.entry("reset-delta-links", (tenant, wish) -> tenant.resetDeltaLinks()),
            Map.entry("add-customer", TenantActions::addCustomer),
            Map.entry("remove-customer", TenantActions::removeCustomer),
            Map.entry("repair-accepted-domain", (tenant, wish) -> tenant.acceptsOwnDomain(true)),
            Map.entry("damage-company-object", (tenant, wish) -> tenant.companyObjectDamaged(true)),
            Map.entry("repair-company-object", (tenant, wish) -> tenant.companyObjectDamaged(false)),
            Map.entry("forbid-cmdlet", TenantActions::forbidCmdlet),
            Map.entry(
                    "forbid-diagnostics",
                    (tenant, wish) -> tenant.roleAssignments().forbidDiagnostics()),
            Map.entry(
                    "allow-cmdlets", (tenant, wish) -> tenant.roleAssignments().allowAll()));

    private static final Map<String, TenantAction> USERS = Map.ofEntries(
            Map.entry("add-user", (tenant, wish) -> tenant.user(ControlJson.required(wish, "user"))),
            Map.entry(
                    "block-user",
                    TenantAction.onUser(
                            (user, wish) -> user.blockedBy(Blocker.named(ControlJson.required(wish, "blocker"))))),
            Map.entry("provision-mailbox", TenantAction.onUser((user, wish) -> user.withMailbox())),
            Map.entry("give-mailbox", TenantAction.onUser((user, wish) -> user.withMailbox())),
            Map.entry(
                    "change-primary",
                    TenantAction.onUser(
                            (user, wish) -> user.changePrimaryAddress(ControlJson.required(wish, "address")))),
            Map.entry("clear-previous-mailbox", TenantAction.onUser((user, wish) -> user.clearPreviousMailbox())),
            Map.entry("end-migration", TenantAction.onUser((user, wish) -> user.endMigration())),
            Map.entry("release-address", TenantAction.onUser((user, wish) -> user.releaseAddress())),
            Map.entry(
                    "rename-user",
                    TenantAction.onUser((user, wish) -> user.rename(ControlJson.required(wish, "name")))),
            Map.entry("delete-user", TenantAction.onUser((user, wish) -> user.delete())));

    private static final Map<String, TenantAction> ALL = everything();

    private TenantActions() {}

    /** Throws {@link IllegalArgumentException} for an action, user or value that does not exist. */
    static void take(String name, SimulatedTenant tenant, JsonNode wish) {
        TenantAction action = ALL.get(name);
        if (action == null) {
            throw new IllegalArgumentException("There is no action \"" + name + "\", only " + ALL.keySet() + ".");
        }
        action.take(tenant, wish);
    }

    private static Map<String, TenantAction> everything() {
        Map<String, TenantAction> all = new TreeMap<>(GENERAL);
        all.putAll(USERS);
        all.putAll(LifeActions.ALL);
        all.putAll(LicenceActions.ALL);
        all.putAll(PremisesActions.ALL);
        return all;
    }

    /** {@code times} requests, or for a period of simulated time. */
    private static void throttle(SimulatedTenant tenant, JsonNode wish) {
        Duration retryAfter =
                wish.has("retry-after") ? ControlJson.duration(wish, "retry-after") : Duration.ofSeconds(1);
        if (wish.has("times")) {
            tenant.throttle(retryAfter, wish.path("times").asInt());
        } else {
            tenant.throttleFor(ControlJson.duration(wish, "for"), retryAfter);
        }
    }

    private static void forbidCmdlet(SimulatedTenant tenant, JsonNode wish) {
        tenant.roleAssignments().forbid(ControlJson.required(wish, "cmdlet"));
    }

    private static void addCustomer(SimulatedTenant tenant, JsonNode wish) {
        UUID customer = customer(wish);
        String name = ControlJson.required(wish, "name");
        tenant.together(same -> same.circumstances().customers.put(customer, name));
    }

    private static void removeCustomer(SimulatedTenant tenant, JsonNode wish) {
        UUID customer = customer(wish);
        tenant.together(same -> same.circumstances().customers.remove(customer));
    }

    private static UUID customer(JsonNode wish) {
        String id = ControlJson.required(wish, "customer");
        return SeededIds.read(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"customer\" must be a tenant id, but is " + id + "."));
    }
}
