package io.unstick.sandbox.cloud;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One call of a cmdlet. */
record CmdletCall(SimulatedTenant tenant, Request request, String cmdlet, JsonNode parameters) {

    /** Parameters that every cmdlet takes. */
    static final Set<String> COMMON = Set.of("Identity", "Confirm", "ErrorAction", "WarningAction", "ResultSize");

    /** PowerShell does not care about the case of a parameter's name. */
    Optional<JsonNode> parameter(String name) {
        return parameters.propertyNames().stream()
                .filter(given -> ExchangeJson.same(given, name))
                .findFirst()
                .map(parameters::path);
    }

    Optional<String> text(String name) {
        return parameter(name).map(value -> value.asString(""));
    }

    /** Whether this switch is set. */
    boolean isOn(String switchName) {
        return parameter(switchName).filter(value -> value.asBoolean(false)).isPresent();
    }

    String identity() {
        return text("Identity")
                .orElseThrow(() -> CmdletRefusal.invalid(
                        "System.Management.Automation.ParameterBindingException",
                        "Cannot process command because of one or more missing mandatory parameters: Identity."));
    }

    /** The part of a found object that {@code $select} asks for. */
    ObjectNode selected(ObjectNode whole) {
        Optional<String> select = request.parameter("$select");
        if (select.isEmpty()) {
            return whole;
        }
        ObjectNode part = Json.object();
        Set<String> names = Set.of(select.get().replace(" ", "").split(",", -1));
        whole.properties().forEach(property -> {
            String plain = property.getKey().replaceAll("@.*", "");
            if (names.contains(plain)) {
                part.set(property.getKey(), property.getValue());
            }
        });
        return part;
    }
}
