package io.unstick.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What one {@code assignLicense} asks for: products with the plans to leave out, and products to take. */
record LicenceWish(Map<Product, Set<UUID>> added, Set<UUID> removed) {

    /** Throws {@link GraphRefusal} for a body that Graph would not understand. */
    static LicenceWish of(GraphCall call) {
        JsonNode body = call.body();
        if (!body.has("addLicenses") || !body.has("removeLicenses")) {
            throw GraphRefusal.badRequest("Both addLicenses and removeLicenses must be present.");
        }
        Map<Product, Set<UUID>> added = new LinkedHashMap<>();
        for (JsonNode wanted : body.path("addLicenses")) {
            added.put(product(GraphCall.guid(wanted.path("skuId").asString(""))), ids(wanted.path("disabledPlans")));
        }
        return new LicenceWish(added, ids(body.path("removeLicenses")));
    }

    JsonNode toJson() {
        var json = Json.object();
        var adding = json.putArray("addLicenses");
        added.forEach((product, disabled) ->
                adding.addObject().put("skuId", product.skuId().toString()).set("disabledPlans", strings(disabled)));
        json.set("removeLicenses", strings(removed));
        return json;
    }

    private static JsonNode strings(Set<UUID> ids) {
        return Json.strings(ids.stream().map(UUID::toString).toList());
    }

    private static Product product(UUID skuId) {
        return Product.withSku(skuId)
                .orElseThrow(() -> GraphRefusal.badRequest(
                        "License " + skuId + " does not correspond to a valid company license."));
    }

    private static Set<UUID> ids(JsonNode list) {
        Set<UUID> ids = new LinkedHashSet<>();
        list.forEach(id -> ids.add(GraphCall.guid(id.asString(""))));
        return ids;
    }
}
