package io.unstick.sandbox.cloud;

import io.unstick.sandbox.scenarios.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of the control API. */
final class ControlJson {

    private ControlJson() {}

    static ObjectNode tenant(SimulatedTenant tenant) {
        ObjectNode json = Json.object()
                .put("id", tenant.id().toString())
                .put("name", tenant.name())
                .put("domain", tenant.domain())
                .put("initialDomain", tenant.initialDomain());
        ArrayNode users = json.putArray("users");
        for (SimulatedUser user : tenant.users()) {
            users.addObject()
                    .put("id", user.id().toString())
                    .put("upn", user.userPrincipalName())
                    .put("name", user.account().displayName())
                    .put("hasMailbox", user.hasMailbox());
        }
        if (tenant.premises().isHybrid()) {
            PremisesJson.add(json, tenant.onPremises());
        }
        return json;
    }

    /** What each of the tenant's users has, by object id, as Graph shows it. */
    static void addLicences(ObjectNode json, SimulatedTenant tenant) {
        tenant.together(same -> same.users()
                .forEach(user -> json.set(
                        user.id().toString(), UserJson.of(user.account(), same).get("assignedLicenses"))));
    }

    static ObjectNode effect(Effect effect) {
        ObjectNode json = Json.object()
                .put("seq", effect.seq())
                .put("at", effect.at().toString())
                .put("kind", effect.kind().name())
                .put("tenant", effect.tenant().toString())
                .put("surface", effect.surface().name())
                .put("operation", effect.operation())
                .put("target", effect.target())
                .put("clientRequestId", effect.clientRequestId())
                .put("effect", effect.changed())
                .put("status", effect.status());
        json.set("before", orNull(effect.before()));
        json.set("after", orNull(effect.after()));
        return json;
    }

    static Fault fault(JsonNode wish) {
        String kind = required(wish, "kind");
        return switch (kind) {
            case "status" -> new Fault.Status(status(wish), optionalDuration(wish, "retry-after"));
            case "apply-then-fail" -> Fault.applyThenFail(status(wish));
            case "apply-then-close" -> Fault.applyThenClose();
            case "apply-later" -> Fault.applyLater(duration(wish, "delay"));
            case "hang" -> Fault.hang(duration(wish, "delay"));
            case "close-before" -> Fault.closeBefore();
            case "malformed-json" -> Fault.malformedJson();
            case "nul-bytes" -> Fault.nulBytes();
            case "acknowledge-only" -> Fault.acknowledgeOnly();
            default -> throw new IllegalArgumentException("There is no fault of kind \"" + kind + "\".");
        };
    }

    static String required(JsonNode wish, String key) {
        String value = wish.path(key).asString("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing.");
        }
        return value;
    }

    static Duration duration(JsonNode wish, String key) {
        return Durations.parse(required(wish, key));
    }

    static @Nullable Duration optionalDuration(JsonNode wish, String key) {
        return wish.has(key) ? duration(wish, key) : null;
    }

    private static int status(JsonNode wish) {
        int status = wish.path("status").asInt(0);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("\"status\" must be an HTTP status, but is " + status + ".");
        }
        return status;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? Json.object().nullNode() : node;
    }
}
