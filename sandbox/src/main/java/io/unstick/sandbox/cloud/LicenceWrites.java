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

    /** Tries the failed licences of groups again; those that a person assigned are not touched. */
    static Reply reprocess(GraphCall call) {
        Account account = call.user();
        ObjectNode before = picture(call, account);
        Optional<PlanAssignment> planBefore = account.licences().mailboxPlan();
        Instant now = call.tenant().time().now();
        account.licences().failures().stream()
                .filter(failure ->
                        failure.group() != null && refusal(call, failure).isEmpty())
                .forEach(failure -> account.licences().apply(failure, now));
        follow(call, account, planBefore);
        return answer(call, account).because(new Change(account.id().toString(), before, picture(call, account)));
    }

    private static Optional<String> refusal(GraphCall call, Licences.Failure failure) {
        if (!call.tenant().subscriptions().hasSeat(failure.product())) {
            return Optional.of(
                    "Subscription with SKU " + failure.product().skuId() + " does not have any available licenses.");
        }
        boolean stands = failure.reasonStands() && failure.error() != LicenceError.COUNT_VIOLATION;
        return stands
                ? Optional.of("License assignment failed: " + failure.error().wireName() + ".")
                : Optional.empty();
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
        for (Licences.Failure failure : account.licences().failures()) {
            boolean wanted = wish.path("addLicenses")
                    .valueStream()
                    .anyMatch(added -> skuId(added).equals(failure.product().skuId()));
            refusal(call, failure).filter(text -> wanted).ifPresent(LicenceWrites::refuse);
        }
        for (JsonNode removed : wish.path("removeLicenses")) {
            refuseIfInherited(account, removed);
            if (!account.licences().has(GraphCall.guid(removed.asString("")))) {
                throw GraphRefusal.badRequest("User does not have a corresponding license.");
            }
        }
    }

    private static void refuseIfInherited(Account account, JsonNode removed) {
        if (account.licences().isInherited(GraphCall.guid(removed.asString("")))) {
            refuse("User license is inherited from a group membership"
                    + " and it cannot be removed directly from the user.");
        }
    }

    private static void refuse(String text) {
        throw GraphRefusal.badRequest(text);
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
