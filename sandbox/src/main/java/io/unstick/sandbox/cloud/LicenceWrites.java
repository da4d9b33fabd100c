package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Assigning and taking licences over Graph. */
final class LicenceWrites {

    private LicenceWrites() {}

    static Reply assign(GraphCall call) {
        Account account = call.user();
        JsonNode wish = call.body();
        if (!wish.has("addLicenses") || !wish.has("removeLicenses")) {
            throw GraphRefusal.badRequest("Both addLicenses and removeLicenses must be present.");
        }
        check(call, account, wish);
        ObjectNode before = picture(call, account);
        Optional<PlanAssignment> planBefore = account.licences().mailboxPlan();
        Instant now = call.tenant().time().now();
        // Added first: a swap in one call never leaves the mailbox without a plan.
        for (JsonNode added : wish.path("addLicenses")) {
            account.licences().assign(product(skuId(added)), disabledPlans(added), now);
        }
        for (JsonNode removed : wish.path("removeLicenses")) {
            account.licences().remove(GraphCall.guid(removed.asString("")), now);
        }
        follow(call, account, planBefore);
        return answer(call, account).because(new Change(account.id().toString(), before, picture(call, account)));
    }

    /** Works on licences inherited from groups, of which this world has none: asks, and changes nothing. */
    static Reply reprocess(GraphCall call) {
        Account account = call.user();
        ObjectNode picture = picture(call, account);
        return answer(call, account).because(new Change(account.id().toString(), picture, picture));
    }

    private static void check(GraphCall call, Account account, JsonNode wish) {
        boolean adds = !wish.path("addLicenses").isEmpty();
        if (adds && account.usageLocation == null) {
            throw GraphRefusal.badRequest("License assignment cannot be done for user with invalid usage location.");
        }
        for (JsonNode added : wish.path("addLicenses")) {
            Product product = product(skuId(added));
            if (!account.licences().has(product.skuId())
                    && !call.tenant().subscriptions().hasSeat(product)) {
                throw GraphRefusal.badRequest(
                        "Subscription with SKU " + product.skuId() + " does not have any available licenses.");
            }
        }
        for (JsonNode removed : wish.path("removeLicenses")) {
            if (!account.licences().has(GraphCall.guid(removed.asString("")))) {
                throw GraphRefusal.badRequest("User does not have a corresponding license.");
            }
        }
    }

    private static void follow(GraphCall call, Account account, Optional<PlanAssignment> before) {
        Provisioning provisioning = call.tenant().provisioning();
        Optional<PlanAssignment> after = account.licences().mailboxPlan();
        if (after.isEmpty()) {
            provisioning.disconnect(account);
        } else if (before.isEmpty() && account.mailbox == null) {
            provisioning.planEnabled(account, after.get().assignedAt());
        }
        call.tenant().directory().changed(account);
    }

    private static Reply answer(GraphCall call, Account account) {
        return Reply.ok(UserProperties.project(UserJson.of(account, call.tenant()), List.of()));
    }

    private static ObjectNode picture(GraphCall call, Account account) {
        ObjectNode whole = UserJson.of(account, call.tenant());
        ObjectNode picture = Json.object();
        picture.set("assignedLicenses", whole.get("assignedLicenses"));
        return picture;
    }

    private static UUID skuId(JsonNode added) {
        return GraphCall.guid(added.path("skuId").asString(""));
    }

    private static Product product(UUID skuId) {
        return Product.withSku(skuId)
                .orElseThrow(() -> GraphRefusal.badRequest(
                        "License " + skuId + " does not correspond to a valid company license."));
    }

    private static Set<UUID> disabledPlans(JsonNode added) {
        Set<UUID> disabled = new HashSet<>();
        added.path("disabledPlans").forEach(plan -> disabled.add(GraphCall.guid(plan.asString(""))));
        return disabled;
    }
}
