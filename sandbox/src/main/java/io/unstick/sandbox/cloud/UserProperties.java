package io.unstick.sandbox.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which properties a Graph user has (Graph's v1.0 schema), and which are sent when nobody selects any. */
final class UserProperties {

    private static final Set<String> KNOWN = read();
    private static final List<String> USUAL = List.of(
            "businessPhones",
            "displayName",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName",
            "id");

    private UserProperties() {}

    static boolean exist(String name) {
        return KNOWN.contains(name);
    }

    /** The selected part of a user; throws {@link GraphRefusal} for a property that does not exist. */
    static ObjectNode project(ObjectNode whole, List<String> select) {
        ObjectNode part = Json.object();
        for (String name : select.isEmpty() ? USUAL : select) {
            if (!exist(name)) {
                throw GraphRefusal.badRequest(
                        "Parsing OData Select and Expand failed: Could not find a property named '" + name
                                + "' on type 'microsoft.graph.user'.");
            }
            JsonNode value = whole.get(name);
            part.set(name, value == null ? whole.nullNode() : value);
        }
        if (!part.has("id")) {
            part.set("id", whole.get("id"));
        }
        return part;
    }

    private static Set<String> read() {
        try (InputStream list = UserProperties.class.getResourceAsStream("/graph/user-properties.txt")) {
            if (list == null) {
                throw new IllegalStateException("The list of user properties is not in the jar.");
            }
            String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return new LinkedHashSet<>(names.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
