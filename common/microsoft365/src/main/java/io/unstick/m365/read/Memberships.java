package io.unstick.m365.read;

import io.unstick.m365.read.Membership.Kind;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Rows of {@code memberOf} in our words. */
final class Memberships {
    private Memberships() {}

    static Membership membership(JsonNode row) {
        return new Membership(GraphRows.uuid(row, "id"), kind(row));
    }

    private static Kind kind(JsonNode row) {
        return switch (row.path("@odata.type").asString("").toLowerCase(Locale.ROOT)) {
            case "#microsoft.graph.group" -> groupKind(row);
            case "#microsoft.graph.directoryrole" -> Kind.DIRECTORY_ROLE;
            default -> Kind.OTHER;
        };
    }

    /** What weighs most comes first: a group may be several of these. */
    private static Kind groupKind(JsonNode group) {
        if (group.path("isAssignableToRole").asBoolean(false)) {
            return Kind.ROLE_ASSIGNABLE_GROUP;
        }
        if (group.path("onPremisesSyncEnabled").asBoolean(false)) {
            return Kind.SYNCHRONISED_GROUP;
        }
        if (isOfType(group, "DynamicMembership")) {
            return Kind.DYNAMIC_GROUP;
        }
        if (isOfType(group, "Unified")) {
            return Kind.MICROSOFT_365_GROUP;
        }
        return group.path("mailEnabled").asBoolean(false) ? Kind.DISTRIBUTION_GROUP : Kind.SECURITY_GROUP;
    }

    private static boolean isOfType(JsonNode group, String type) {
        return group.path("groupTypes")
                .valueStream()
                .anyMatch(one -> one.asString("").equalsIgnoreCase(type));
    }
}
