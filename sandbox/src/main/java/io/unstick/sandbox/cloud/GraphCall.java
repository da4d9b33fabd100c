package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One call of a Graph endpoint. */
record GraphCall(World world, Origin origin, SimulatedTenant tenant, Request request, List<String> arguments) {

    String argument() {
        return arguments.getFirst();
    }

    /** The user the path names, by object id or user principal name. */
    Account user() {
        return tenant.directory().find(argument()).orElseThrow(() -> GraphRefusal.notFound(argument()));
    }

    /** The user that {@code @odata.id} in the body names, whatever the address before its id. */
    Account referenced() {
        String link = body().path("@odata.id").asString("");
        if (link.isEmpty()) {
            throw GraphRefusal.badRequest("A value is required for '@odata.id' of the reference.");
        }
        String id = link.substring(link.lastIndexOf('/') + 1);
        return tenant.directory().find(id).orElseThrow(() -> GraphRefusal.notFound(id));
    }

    JsonNode body() {
        try {
            return request.json();
        } catch (JacksonException broken) {
            throw GraphRefusal.badRequest("Unable to read JSON request payload.");
        }
    }

    /** {@code $select}, split; empty when there is none. */
    List<String> select() {
        return request.parameter("$select")
                .map(list -> List.of(list.replace(" ", "").split(",", -1)))
                .orElse(List.of());
    }

    /** A list option such as {@code $top}, or the usual number where it is absent. */
    int number(String option, int usual) {
        Optional<String> value = request.parameter(option);
        try {
            return value.map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException wrong) {
            throw GraphRefusal.badRequest("Invalid value for query option " + option + ".");
        }
    }

    boolean advancedQuery() {
        return "eventual".equalsIgnoreCase(request.header("ConsistencyLevel"))
                && request.parameter("$count").filter("true"::equals).isPresent();
    }

    static UUID guid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw GraphRefusal.badRequest("Invalid GUID:" + text);
        }
    }
}
