package io.unstick.sandbox.launcher.stack;

import tools.jackson.databind.JsonNode;

/**
 * How a simulated customer's own servers are reached, as the simulated cloud tells it.
 *
 * @param directory its domain controller
 * @param syncServer its synchronisation server
 */
public record OnPremisesSite(String tenantId, String domain, JsonNode directory, JsonNode syncServer) {

    /** From the control API's description of a tenant. */
    public static OnPremisesSite of(JsonNode tenant) {
        return new OnPremisesSite(
                tenant.path("id").asString(""),
                tenant.path("domain").asString(""),
                tenant.path("directory"),
                tenant.path("syncServer"));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "OnPremisesSite[%s]".formatted(tenantId);
    }
}
