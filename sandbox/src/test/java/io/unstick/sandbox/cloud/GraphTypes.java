package io.unstick.sandbox.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The types of Microsoft Graph v1.0, and what of a JSON document does not fit them. */
final class GraphTypes {

    /** One type; the members of an enum have no type of their own. */
    private record Type(boolean isEnum, String base, Map<String, Property> properties) {}

    private record Property(String type, boolean required) {}

    private static final Pattern HEAD = Pattern.compile("(entity|complex|enum) (\\w+)(?: < (\\w+))?");
    private static final Pattern COLLECTION = Pattern.compile("Collection\\((.+)\\)");

    private final Map<String, Type> types = new LinkedHashMap<>();

    GraphTypes() {
        Map<String, Property> current = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                current = new LinkedHashMap<>();
                String base = head.group(3) == null ? "" : head.group(3);
                types.put(head.group(2), new Type(head.group(1).equals("enum"), base, current));
            } else if (line.startsWith("  ")) {
                String[] words = line.strip().split(" ", 3);
                current.put(words[0], new Property(words.length > 1 ? words[1] : "", words.length > 2));
            }
        }
    }

    /** One sentence for each name, type or member that the type does not have. */
    List<String> violations(String type, JsonNode node) {
        List<String> found = new ArrayList<>();
        check("graph." + type, node, type, found);
        return found;
    }

    private void check(String type, JsonNode node, String where, List<String> found) {
        Matcher collection = COLLECTION.matcher(type);
        if (node.isNull()) {
            return;
        }
        if (collection.matches()) {
            checkAll(collection.group(1), node, where, found);
        } else if (type.startsWith("graph.")) {
            checkNamed(type.substring("graph.".length()), node, where, found);
        } else if (!isPrimitive(type, node)) {
            found.add(where + " is not " + type + ": " + node);
        }
    }

    private void checkAll(String type, JsonNode node, String where, List<String> found) {
        if (!node.isArray()) {
            found.add(where + " is not a collection: " + node);
        }
        node.forEach(element -> check(type, element, where + "[]", found));
    }

    private void checkNamed(String declared, JsonNode node, String where, List<String> found) {
        String name = node.path("@odata.type").asString("#microsoft.graph." + declared);
        String actual = name.replace("#microsoft.graph.", "");
        Type type = types.get(actual);
        if (type == null || !chain(actual).contains(declared)) {
            found.add(where + " is of the unknown type " + name);
        } else if (type.isEnum()) {
            if (!node.isString() || !type.properties().containsKey(node.asString())) {
                found.add(where + " is no member of " + actual + ": " + node);
            }
        } else if (!node.isObject()) {
            found.add(where + " is not an object: " + node);
        } else {
            node.properties().forEach(entry -> checkProperty(actual, entry, where, found));
        }
    }

    private void checkProperty(String type, Map.Entry<String, JsonNode> entry, String where, List<String> found) {
        String name = entry.getKey();
        if (name.contains("@")) {
            return;
        }
        Property property = propertyOf(type, name);
        if (property == null) {
            found.add(where + " has no property " + name);
        } else if (property.required() && entry.getValue().isNull()) {
            found.add(where + "." + name + " must not be null");
        } else {
            check(property.type(), entry.getValue(), where + "." + name, found);
        }
    }

    private @Nullable Property propertyOf(String type, String name) {
        for (String link : chain(type)) {
            Type known = types.get(link);
            if (known != null && known.properties().containsKey(name)) {
                return known.properties().get(name);
            }
        }
        return null;
    }

    /** The type and what it derives from. */
    private Set<String> chain(String type) {
        Set<String> chain = new LinkedHashSet<>();
        Type link = types.get(type);
        for (String name = type; link != null; link = types.get(name)) {
            chain.add(name);
            name = link.base();
        }
        return chain;
    }

    private static boolean isPrimitive(String type, JsonNode node) {
        return switch (type) {
            case "Edm.String" -> node.isString();
            case "Edm.Boolean" -> node.isBoolean();
            case "Edm.Int32", "Edm.Int64" -> node.isIntegralNumber();
            case "Edm.Guid" ->
                node.isString() && SeededIds.read(node.asString()).isPresent();
            case "Edm.DateTimeOffset" -> node.isString() && isInstant(node.asString());
            default -> throw new IllegalStateException("The check does not know " + type);
        };
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static List<String> lines() {
        try (InputStream file = GraphTypes.class.getResourceAsStream("/graph/v1.0-types.txt")) {
            if (file == null) {
                throw new IllegalStateException("The type facts are missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
