package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountSnapshot.HeldLicence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A user object of Graph as its snapshot keeps it. */
final class SnapshotRows {
    static final List<String> SELECT = Stream.concat(
                    Stream.of("id", "assignedLicenses", "licenseAssignmentStates"),
                    AccountSnapshot.WRITABLE.stream().sorted())
            .toList();

    private SnapshotRows() {}

    static Map<String, Object> properties(JsonNode user) {
        Map<String, Object> properties = new HashMap<>();
        for (String name : AccountSnapshot.WRITABLE) {
            value(user.path(name)).ifPresent(value -> properties.put(name, value));
        }
        return properties;
    }

    /** How each licence came is told by the assignment states; a licence without a state counts as direct. */
    static List<HeldLicence> licences(JsonNode user) {
        List<HeldLicence> held = new ArrayList<>();
        Set<UUID> explained = new HashSet<>();
        for (JsonNode state : user.path("licenseAssignmentStates")) {
            UUID sku = GraphRows.uuid(state, "skuId");
            explained.add(sku);
            held.add(new HeldLicence(sku, disabledPlans(state), group(state)));
        }
        for (JsonNode licence : user.path("assignedLicenses")) {
            UUID sku = GraphRows.uuid(licence, "skuId");
            if (!explained.contains(sku)) {
                held.add(new HeldLicence(sku, disabledPlans(licence), null));
            }
        }
        return held;
    }

    static UserObjectId user(JsonNode row) {
        return new UserObjectId(GraphRows.uuid(row, "id"));
    }

    private static @Nullable UUID group(JsonNode state) {
        return state.path("assignedByGroup").isString() ? GraphRows.uuid(state, "assignedByGroup") : null;
    }

    private static Set<UUID> disabledPlans(JsonNode licence) {
        Set<UUID> plans = new HashSet<>();
        for (JsonNode plan : licence.path("disabledPlans")) {
            plans.add(UUID.fromString(plan.asString("")));
        }
        return plans;
    }

    /** Without what is not set: no null, no empty list, no empty object. */
    private static Optional<Object> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(node.stringValue());
            case BOOLEAN -> Optional.of(node.booleanValue());
            case NUMBER -> Optional.of(node.numberValue());
            case ARRAY ->
                filled(node.valueStream().flatMap(item -> value(item).stream()).toList());
            case OBJECT -> object(node);
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static Optional<Object> object(JsonNode node) {
        Map<String, Object> fields = new HashMap<>();
        node.propertyStream()
                .filter(field -> !field.getKey().startsWith("@odata."))
                .forEach(field -> value(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(fields));
    }

    private static Optional<Object> filled(List<Object> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }
}
