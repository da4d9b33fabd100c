package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code /tenantRelationships/delegatedAdminCustomers}: whom a partner's tenant looks after; nobody, for all others. */
final class PartnerReads {

    private PartnerReads() {}

    static Reply customers(GraphCall call) {
        List<Map.Entry<UUID, String>> customers =
                List.copyOf(call.tenant().circumstances().customers.entrySet());
        return Page.of(call, "tenantRelationships/delegatedAdminCustomers", customers, PartnerReads::customer);
    }

    private static ObjectNode customer(Map.Entry<UUID, String> customer) {
        String tenantId = customer.getKey().toString();
        return Json.object().put("id", tenantId).put("tenantId", tenantId).put("displayName", customer.getValue());
    }
}
