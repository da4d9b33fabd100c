package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelope of Exchange admin REST, and its way of writing typed values. */
final class ExchangeJson {

    static final UUID NOBODY = new UUID(0, 0);

    private ExchangeJson() {}

    /** What setters answer, and the frame of what getters find. */
    static ObjectNode envelope() {
        ObjectNode envelope = Json.object()
                .put("@odata.context", "$metadata#Collection(Exchange.GenericHashTable)")
                .put("adminapi.warnings@odata.type", "#Collection(String)");
        envelope.putArray("@adminapi.warnings");
        envelope.putArray("value");
        return envelope;
    }

    static ObjectNode warning(String text) {
        ObjectNode envelope = envelope();
        envelope.withArray("@adminapi.warnings").add(text);
        return envelope;
    }

    static ObjectNode of(List<? extends JsonNode> found) {
        ObjectNode envelope = envelope();
        found.forEach(envelope.withArray("value")::add);
        return envelope;
    }

    static void guid(ObjectNode object, String name, UUID value) {
        object.put(name + "@data.type", "System.Guid")
                .put(name + "@odata.type", "#Guid")
                .put(name, value.toString());
    }

    static void strings(ObjectNode object, String name, List<String> values) {
        object.put(name + "@odata.type", "#Collection(String)");
        object.set(name, Json.strings(values));
    }

    /** Whether two cmdlet names, parameters or identities are the same to PowerShell. */
    static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
