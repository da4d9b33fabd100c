package io.unstick.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code licenseDetails} of a user, and the tenant's {@code subscribedSkus}. */
final class LicenceReads {

    private LicenceReads() {}

    static Reply details(GraphCall call) {
        Account account = call.user();
        String set = "users('" + account.id() + "')/licenseDetails";
        return Page.of(call, set, List.copyOf(account.licences().merged()), licence -> detail(call, account, licence));
    }

    static Reply subscribedSkus(GraphCall call) {
        return Page.of(call, "subscribedSkus", call.tenant().subscriptions().products(), product -> sku(call, product));
    }

    private static ObjectNode detail(GraphCall call, Account account, Licences.Licence licence) {
        Product product = licence.product();
        ObjectNode detail = Json.object()
                .put("id", opaque(account.id() + "/" + product.skuId()))
                .put("skuId", product.skuId().toString())
                .put("skuPartNumber", product.partNumber());
        ArrayNode plans = detail.putArray("servicePlans");
        for (Product.ServicePlan plan : product.plans()) {
            boolean disabled = licence.disabledPlans().contains(plan.id());
            plans.add(plan(plan, disabled ? "Disabled" : status(call, account, product, plan)));
        }
        return detail;
    }

    private static ObjectNode sku(GraphCall call, Product product) {
        Subscriptions subscriptions = call.tenant().subscriptions();
        ObjectNode sku = Json.object()
                .put("id", call.tenant().id() + "_" + product.skuId())
                .put("accountId", call.tenant().id().toString())
                .put("accountName", call.tenant().initialDomain().replace(".onmicrosoft.com", ""))
                .put("appliesTo", "User")
                .put("capabilityStatus", subscriptions.isSuspended(product) ? "Suspended" : "Enabled")
                .put("consumedUnits", subscriptions.consumed(product))
                .put("skuId", product.skuId().toString())
                .put("skuPartNumber", product.partNumber());
        sku.putObject("prepaidUnits")
                .put("enabled", subscriptions.enabled(product))
                .put("suspended", subscriptions.suspended(product))
                .put("warning", 0)
                .put("lockedOut", 0);
        ArrayNode plans = sku.putArray("servicePlans");
        product.plans().forEach(plan -> plans.add(plan(plan, activation(subscriptions, product, plan))));
        sku.putArray("subscriptionIds")
                .add(SeededIds.idOf(call.tenant().id(), product.skuId()).toString());
        return sku;
    }

    private static String status(GraphCall call, Account account, Product product, Product.ServicePlan plan) {
        String activation = activation(call.tenant().subscriptions(), product, plan);
        return activation.equals("Success") ? UserJson.provisioningStatus(account, plan.id()) : activation;
    }

    /** What Graph says of a plan while the whole tenant waits for it. */
    private static String activation(Subscriptions subscriptions, Product product, Product.ServicePlan plan) {
        return MailboxPlan.gives(plan.id()) ? subscriptions.activation(product) : "Success";
    }

    private static ObjectNode plan(Product.ServicePlan plan, String status) {
        return Json.object()
                .put("servicePlanId", plan.id().toString())
                .put("servicePlanName", plan.name())
                .put("provisioningStatus", status)
                .put("appliesTo", "User");
    }

    private static String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
