package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.OnPremisesSite;
import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The simulated cloud from behind: sets stages, plays people and Microsoft, and knows who changed what. */
public final class CloudControl {

    /** The first look at a customer's own servers starts them. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonHttp http;

    /** The cloud at this address. */
    public CloudControl(URI cloud) {
        this.http = new JsonHttp(cloud, null, PATIENCE);
    }

    /** Puts a scenario's tenant and people into the world. */
    Story load(Scenario scenario, long seed, double now) throws IOException, InterruptedException {
        var tenant = post("/_sandbox/scenarios/" + scenario.id(), Map.of("seed", seed))
                .path("tenant");
        var people = new ArrayList<Story.Person>();
        for (var wanted : scenario.users()) {
            tenant.path("users")
                    .valueStream()
                    .filter(user -> user.path("name").asString("").equals(wanted.name()))
                    .findFirst()
                    .map(user -> new Story.Person(
                            user.path("id").asString(), user.path("upn").asString(), wanted.name(), wanted.plan()))
                    .ifPresent(people::add);
        }
        return new Story(scenario, tenant.path("id").asString(), people, now);
    }

    /** Puts a scenario's tenant into the world, and tells how its own servers are reached; empty when it has none. */
    Optional<OnPremisesSite> site(Scenario scenario, long seed) throws IOException, InterruptedException {
        var tenant = post("/_sandbox/scenarios/" + scenario.id(), Map.of("seed", seed))
                .path("tenant");
        return tenant.has("directory") ? Optional.of(OnPremisesSite.of(tenant)) : Optional.empty();
    }

    /** Does something to a tenant, such as {@code resolve-incident}. */
    void act(String tenantId, Map<String, String> action) throws IOException, InterruptedException {
        post("/_sandbox/tenants/" + tenantId + "/actions", action);
    }

    /** The effect log, all tenants, without what only looked. */
    public List<Effect> effects() throws IOException, InterruptedException {
        return http.get("/_sandbox/effects")
                .path("items")
                .valueStream()
                .filter(effect -> !effect.path("kind").asString("").equals("LOOK"))
                .map(CloudControl::effect)
                .toList();
    }

    /**
     * An entry of the effect log.
     *
     * @param licences what the target has afterwards, in JSON; empty for what changes no licence
     * @param crossTenant a token was shown to the wrong tenant
     * @param changed whether the world is different afterwards
     */
    public record Effect(
            String tenantId, String operation, String target, String licences, boolean crossTenant, boolean changed) {}

    private static Effect effect(JsonNode json) {
        return new Effect(
                json.path("tenant").asString(""),
                json.path("operation").asString(""),
                json.path("target").asString(""),
                json.path("after").path("assignedLicenses").toString(),
                json.path("kind").asString("").equals("CROSS_TENANT"),
                json.path("effect").asBoolean(false));
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = http.post(path, body);
        if (!answer.isSuccess()) {
            throw new IOException("%s answered %s".formatted(path, answer.body()));
        }
        return answer.body();
    }
}
