package io.unstick.sandbox.cloud;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is done about licences: by people who buy, by those who are quicker, and by Microsoft that is slower. */
final class LicenceActions {

    static final Map<String, TenantAction> ALL = Map.ofEntries(
            Map.entry("license-user", LicenceActions::license),
            Map.entry("remove-licence", TenantAction.onUser((user, wish) -> user.removeLicences())),
            Map.entry(
                    "change-licence", TenantAction.onUser((user, wish) -> user.changeLicence(TenantAction.plan(wish)))),
            Map.entry("settle-licence-error", TenantAction.onUser((user, wish) -> user.settleLicenceErrors())),
            Map.entry("buy-seats", (tenant, wish) -> tenant.buySeats()),
            Map.entry(
                    "own-seats",
                    (tenant, wish) -> tenant.seats(
                            TenantAction.plan(wish), wish.path("count").asInt(0))),
            Map.entry("steal-seat", (tenant, wish) -> tenant.licensing().stealSeat(TenantAction.plan(wish))),
            Map.entry("steal-freed-seat", (tenant, wish) -> tenant.licensing().stealFreedSeat(TenantAction.plan(wish))),
            Map.entry(
                    "late-removals",
                    (tenant, wish) -> tenant.licensing().removalsTake(ControlJson.duration(wish, "delay"))),
            Map.entry("reactivate-subscription", (tenant, wish) -> tenant.reactivateSubscriptions()),
            Map.entry("activate-service", (tenant, wish) -> tenant.activateServices()));

    private LicenceActions() {}

    /** With a {@code blocker}, both at once: the mailbox has no moment to appear in. */
    private static void license(SimulatedTenant tenant, JsonNode wish) {
        SimulatedUser user = TenantAction.user(tenant, wish);
        tenant.together(same -> {
            user.licensed(TenantAction.plan(wish), TenantAction.ago(wish));
            if (wish.has("blocker")) {
                user.blockedBy(Blocker.named(ControlJson.required(wish, "blocker")));
            }
        });
    }
}
