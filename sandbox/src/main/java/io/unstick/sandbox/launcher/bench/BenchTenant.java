package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.stack.TenantsFile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A simulated customer, and who is stuck there. */
record BenchTenant(String id, String name, String domain, List<StuckPerson> stuck) {

    /** Somebody without a mailbox. */
    record StuckPerson(String id, String userPrincipalName, String name) {}

    static BenchTenant of(JsonNode json) {
        var stuck = json.path("stuck")
                .valueStream()
                .map(person -> new StuckPerson(
                        person.path("id").asString(""),
                        person.path("upn").asString(""),
                        person.path("name").asString("")))
                .toList();
        return new BenchTenant(
                json.path("id").asString(""),
                json.path("name").asString(""),
                json.path("domain").asString(""),
                stuck);
    }

    TenantsFile.Entry entry(String policy) {
        return new TenantsFile.Entry(id, name, domain, policy, name);
    }
}
