package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What the control API can do to a tenant, by the names on the wire. */
final class TenantActions {

    private static final Map<String, BiConsumer<SimulatedTenant, JsonNode>> ALL = Map.ofEntries(
            Map.entry("open-incident", (tenant, wish) -> tenant.incident(ControlJson.required(wish, "incident"))),
            Map.entry("resolve-incident", (tenant, wish) -> tenant.resolveIncidents()),
            Map.entry("dehydrate", (tenant, wish) -> tenant.dehydrated()),
            Map.entry("withdraw-consent", (tenant, wish) -> tenant.withdrawConsent()),
            Map.entry("restore-consent", (tenant, wish) -> tenant.restoreConsent()),
            Map.entry("throttle", TenantActions::throttle),
            Map.entry("stop-throttling", (tenant, wish) -> tenant.stopThrottling()),
            Map.entry("expire-delta-links", (tenant, wish) -> tenant.expireDeltaLinks()),
            Map.entry("reset-delta-links", (tenant, wish) -> tenant.resetDeltaLinks()),
            Map.entry("add-user", (tenant, wish) -> tenant.user(ControlJson.required(wish, "user"))),
            Map.entry("license-user", TenantActions::license),
            Map.entry(
                    "block-user",
                    (tenant, wish) ->
                            user(tenant, wish).blockedBy(Blocker.named(ControlJson.required(wish, "blocker")))),
            Map.entry("provision-mailbox", (tenant, wish) -> user(tenant, wish).withMailbox()),
            Map.entry("remove-licence", (tenant, wish) -> user(tenant, wish).removeLicences()),
            Map.entry(
                    "change-primary",
                    (tenant, wish) -> user(tenant, wish).changePrimaryAddress(ControlJson.required(wish, "address"))),
            Map.entry("add-customer", TenantActions::addCustomer),
            Map.entry("remove-customer", (tenant, wish) -> tenant.removeCustomer(customer(wish))),
            Map.entry("buy-seats", (tenant, wish) -> tenant.buySeats()),
            Map.entry("reactivate-subscription", (tenant, wish) -> tenant.reactivateSubscriptions()),
            Map.entry("activate-service", (tenant, wish) -> tenant.activateServices()),
            Map.entry("repair-accepted-domain", (tenant, wish) -> tenant.acceptsOwnDomain(true)),
            Map.entry(
                    "repair-hybrid-attributes",
                    (tenant, wish) -> user(tenant, wish).repairHybridAttributes()),
            Map.entry(
                    "clear-previous-mailbox",
                    (tenant, wish) -> user(tenant, wish).clearPreviousMailbox()),
            Map.entry("end-migration", (tenant, wish) -> user(tenant, wish).endMigration()),
            Map.entry(
                    "settle-licence-error", (tenant, wish) -> user(tenant, wish).settleLicenceErrors()),
            Map.entry("release-address", (tenant, wish) -> user(tenant, wish).releaseAddress()),
            Map.entry("rename-user", (tenant, wish) -> user(tenant, wish).rename(ControlJson.required(wish, "name"))),
            Map.entry("delete-user", (tenant, wish) -> user(tenant, wish).delete()));

    private TenantActions() {}

    /** Throws {@link IllegalArgumentException} for an action, user or value that does not exist. */
    static void take(String name, SimulatedTenant tenant, JsonNode wish) {
        BiConsumer<SimulatedTenant, JsonNode> action = ALL.get(name);
        if (action == null) {
            throw new IllegalArgumentException(
                    "There is no action \"" + name + "\", only " + new TreeMap<>(ALL).keySet() + ".");
        }
        action.accept(tenant, wish);
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

    /** With a {@code blocker}, both at once: the mailbox has no moment to appear in. */
    private static void license(SimulatedTenant tenant, JsonNode wish) {
        SimulatedUser user = user(tenant, wish);
        tenant.together(same -> {
            user.licensed(plan(wish), ago(wish));
            if (wish.has("blocker")) {
                user.blockedBy(Blocker.named(ControlJson.required(wish, "blocker")));
            }
        });
    }

    private static void addCustomer(SimulatedTenant tenant, JsonNode wish) {
        tenant.addCustomer(customer(wish), ControlJson.required(wish, "name"));
    }

    private static UUID customer(JsonNode wish) {
        String id = ControlJson.required(wish, "customer");
        return SeededIds.read(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"customer\" must be a tenant id, but is " + id + "."));
    }

    private static SimulatedUser user(SimulatedTenant tenant, JsonNode wish) {
        String key = ControlJson.required(wish, "user");
        return tenant.find(key).orElseThrow(() -> new IllegalArgumentException("There is no user " + key + "."));
    }

    private static MailboxPlan plan(JsonNode wish) {
        return MailboxPlan.named(wish.path("plan").asString("enterprise"));
    }

    private static Duration ago(JsonNode wish) {
        Duration given = ControlJson.optionalDuration(wish, "ago");
        return given == null ? Duration.ZERO : given;
    }
}
