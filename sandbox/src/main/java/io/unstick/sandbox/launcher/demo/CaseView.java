package io.unstick.sandbox.launcher.demo;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case as the REST API shows it in lists.
 *
 * @param cause code of the best finding; null before there is one
 * @param planHash what an approval names; null without a plan
 * @param approvalsNeeded how many people must say yes to the plan
 * @param incidentId the incident this case belongs to
 */
record CaseView(
        String id,
        String tenantId,
        Set<String> userIds,
        boolean incident,
        String state,
        @Nullable String cause,
        @Nullable String planHash,
        int approvalsNeeded,
        @Nullable String incidentId) {

    static CaseView of(JsonNode json) {
        return new CaseView(
                json.path("id").asString(""),
                json.path("tenantId").asString(""),
                Stream.of("originObjectId", "userObjectId")
                        .map(key -> json.path(key).asString(""))
                        .collect(Collectors.toSet()),
                !json.path("scope").asString("user").equalsIgnoreCase("user"),
                json.path("state").asString("?"),
                text(json.path("cause")),
                text(json.path("plan").path("hash")),
                json.path("plan").path("approvalsNeeded").asInt(0),
                text(json.path("incidentId")));
    }

    boolean concerns(String tenant, String user) {
        return !incident && tenantId.equalsIgnoreCase(tenant) && userIds.contains(user);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
