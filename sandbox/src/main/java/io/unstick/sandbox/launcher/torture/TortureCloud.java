package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.TenantsFile;
import io.unstick.sandbox.launcher.torture.oracle.Effect;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The simulated cloud from behind: makes it go wrong, and knows who changed what. */
final class TortureCloud {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEALTHY = 20;

    private final JsonHttp http;

    TortureCloud(URI cloud) {
        this.http = new JsonHttp(cloud, null, PATIENCE);
    }

    /** A simulated customer. */
    record FleetTenant(String id, String name, String domain) {

        TenantsFile.Entry entry(String policy) {
            return new TenantsFile.Entry(id, name, domain, policy, name);
        }
    }

    List<FleetTenant> makeFleet(int tenants) throws IOException, InterruptedException {
        return post("/_sandbox/fleets", Map.of("name", "Victim", "tenants", tenants, "healthy", HEALTHY, "stuck", 0))
                .path("items")
                .valueStream()
                .map(item -> new FleetTenant(
                        item.path("id").asString(""),
                        item.path("name").asString(""),
                        item.path("domain").asString("")))
                .toList();
    }

    /** Every answer takes so long from now on, as over a real wire: who dies then often has a request under way. */
    void slowDown(Duration latency) throws IOException, InterruptedException {
        post("/_sandbox/latency", Map.of("latency", latency.toMillis() / 1000.0 + "s"));
    }

    /** Puts somebody into the world who has been licensed for five hours; answers with the object id. */
    String addStuck(FleetTenant tenant, String name, String blocker) throws IOException, InterruptedException {
        var user = find(act(tenant, Map.of("action", "add-user", "user", name)), name);
        act(
                tenant,
                Map.of(
                        "action", "license-user",
                        "user", user,
                        "plan", "enterprise",
                        "ago", "5h",
                        "blocker", blocker));
        return user;
    }

    private static String find(JsonNode tenant, String name) throws IOException {
        return tenant.path("users")
                .valueStream()
                .filter(user -> user.path("name").asString("").equals(name))
                .findFirst()
                .map(user -> user.path("id").asString(""))
                .orElseThrow(() -> new IOException("the cloud did not make " + name));
    }

    /** Throws {@link IOException} for what cannot be done there. */
    JsonNode act(FleetTenant tenant, Map<String, ?> action) throws IOException, InterruptedException {
        return post("/_sandbox/tenants/" + tenant.id() + "/actions", action);
    }

    void spoil(FleetTenant tenant, Map<String, Object> fault) throws IOException, InterruptedException {
        var wish = new HashMap<String, Object>(fault);
        wish.put("tenant", tenant.id());
        post("/_sandbox/faults", wish);
    }

    /** Nothing goes wrong any more, and there are seats for everybody. */
    void calm(List<FleetTenant> tenants) throws IOException, InterruptedException {
        post("/_sandbox/faults/clear", Map.of());
        for (var tenant : tenants) {
            act(tenant, Map.of("action", "stop-throttling"));
            act(tenant, Map.of("action", "resolve-incident"));
            act(tenant, Map.of("action", "late-removals", "delay", "0s"));
            act(tenant, Map.of("action", "buy-seats"));
        }
    }

    /** Object ids of all who have a mailbox now. */
    Set<String> withMailbox() throws IOException, InterruptedException {
        var users = new HashSet<String>();
        for (var tenant : http.get("/_sandbox/tenants").path("items")) {
            for (var user : tenant.path("users")) {
                if (user.path("hasMailbox").asBoolean(false)) {
                    users.add(user.path("id").asString(""));
                }
            }
        }
        return users;
    }

    /** What everybody has now, by object id, in a text that can be compared. */
    Map<String, String> licences() throws IOException, InterruptedException {
        var licences = new HashMap<String, String>();
        http.get("/_sandbox/licences").properties().forEach(user -> licences.put(user.getKey(), text(user.getValue())));
        return licences;
    }

    /** The effect log, without harmless looks. */
    List<Effect> effects() throws IOException, InterruptedException {
        return http.get("/_sandbox/effects")
                .path("items")
                .valueStream()
                .filter(effect -> !effect.path("kind").asString("").equals("LOOK"))
                .map(TortureCloud::effect)
                .toList();
    }

    private static Effect effect(JsonNode json) {
        var before = json.path("before").path("assignedLicenses");
        return new Effect(
                json.path("seq").asLong(),
                Instant.parse(json.path("at").asString("")),
                json.path("kind").asString(""),
                json.path("tenant").asString(""),
                json.path("operation").asString(""),
                nullable(json.path("target")),
                nullable(json.path("clientRequestId")),
                json.path("effect").asBoolean(false),
                json.path("status").asInt(0),
                before.isArray() ? text(before) : null);
    }

    /** In no particular order at Microsoft, in alphabetical order here. */
    private static String text(JsonNode licences) {
        return licences.valueStream()
                .map(licence -> licence.path("skuId").asString("") + " without "
                        + licence.path("disabledPlans")
                                .valueStream()
                                .map(plan -> plan.asString(""))
                                .sorted()
                                .toList())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String nullable(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = http.post(path, body);
        if (!answer.isSuccess()) {
            throw new IOException("%s answered %s".formatted(path, answer.body()));
        }
        return answer.body();
    }
}
