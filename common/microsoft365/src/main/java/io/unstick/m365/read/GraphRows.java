package io.unstick.m365.read;

import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.DirectoryDetails.DeletedObject;
import io.unstick.m365.read.DirectoryDetails.Domain;
import io.unstick.m365.read.DirectoryDetails.ServicePlan;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Graph's rows in our words. What has no id, or none of the words that matter, is nonsense. */
final class GraphRows {
    private GraphRows() {}

    static Subscription subscription(JsonNode row) {
        JsonNode units = row.path("prepaidUnits");
        return new Subscription(
                uuid(row, "skuId"),
                row.path("skuPartNumber").asString(""),
                text(row, "capabilityStatus"),
                units.path("enabled").asInt(0) + units.path("warning").asInt(0),
                row.path("consumedUnits").asInt(0),
                array(row, "servicePlans").valueStream().map(GraphRows::plan).toList());
    }

    static Domain domain(JsonNode row) {
        return new Domain(
                text(row, "id"),
                row.path("isVerified").asBoolean(false),
                row.path("supportedServices")
                        .valueStream()
                        .anyMatch(service -> service.asString("").equalsIgnoreCase("Email")));
    }

    static DeletedObject deleted(JsonNode row) {
        return new DeletedObject(
                uuid(row, "id").toString(),
                row.path("proxyAddresses")
                        .valueStream()
                        .map(address -> address.asString(""))
                        .toList(),
                row.path("onPremisesSyncEnabled").asBoolean(false));
    }

    private static ServicePlan plan(JsonNode row) {
        return new ServicePlan(
                uuid(row, "servicePlanId"), row.path("provisioningStatus").asString(""));
    }

    private static JsonNode array(JsonNode row, String property) {
        JsonNode value = row.path(property);
        if (!value.isArray()) {
            throw new NonsenseAnswer("an entry without " + property);
        }
        return value;
    }

    static UUID uuid(JsonNode row, String property) {
        try {
            return UUID.fromString(text(row, property));
        } catch (IllegalArgumentException noUuid) {
            throw new NonsenseAnswer("an entry whose %s is no UUID".formatted(property));
        }
    }

    static String text(JsonNode row, String property) {
        JsonNode value = row.path(property);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new NonsenseAnswer("an entry without " + property);
        }
        return value.stringValue();
    }
}
