package io.unstick.sandbox.cloud;

import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON reader and writer of the simulated wire. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    /** An empty object for an empty body. Throws {@link JacksonException} for what is not JSON. */
    static JsonNode parse(String body) {
        return body.isEmpty() ? object() : MAPPER.readTree(body);
    }

    static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
