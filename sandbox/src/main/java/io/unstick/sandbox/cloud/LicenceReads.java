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
        return Page.of(call, set, List.copyOf(account.licences().all()), licence -> detail(account, licence));
    }

    static Reply subscribedSkus(GraphCall call) {
        return Page.of(call, "subscribedSkus", call.tenant().subscriptions().products(), product -> sku(call, product));
    }

    private static ObjectNode detail(Account account, Licences.Licence licence) {
        Product product = licence.product();
        ObjectNode detail = Json.object()
                .put("id", opaque(account.id() + "/" + product.skuId()))
                .put("skuId", product.skuId().toString())
                .put("skuPartNumber", product.partNumber());
        ArrayNode plans = detail.putArray("servicePlans");
        for (Product.ServicePlan plan : product.plans()) {
            boolean disabled = licence.disabledPlans().contains(plan.id());
            plans.add(plan(plan, disabled ? "Disabled" : UserJson.provisioningStatus(account, plan.id())));
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
                .put("capabilityStatus", "Enabled")
                .put("consumedUnits", subscriptions.consumed(product))
                .put("skuId", product.skuId().toString())
                .put("skuPartNumber", product.partNumber());
        sku.putObject("prepaidUnits")
                .put("enabled", subscriptions.enabled(product))
                .put("suspended", 0)
                .put("warning", 0)
                .put("lockedOut", 0);
        ArrayNode plans = sku.putArray("servicePlans");
        product.plans().forEach(plan -> plans.add(plan(plan, "Success")));
        sku.putArray("subscriptionIds")
                .add(SeededIds.idOf(call.tenant().id(), product.skuId()).toString());
        return sku;
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
