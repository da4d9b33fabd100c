package io.unstick.sandbox.cloud;

import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** Graph's error bodies. */
final class GraphErrors {

    private GraphErrors() {}

    static Reply reply(World world, Request request, int status, String code, String message) {
        ObjectNode inner = Json.object();
        return Reply.of(status, body(world, request, code, message, inner));
    }

    /** 429 and the failures that pass. */
    static Reply transientError(World world, Request request, int status) {
        if (status == 429) {
            ObjectNode inner = Json.object()
                    .put("code", "429")
                    .put("message", "Please retry after")
                    .put("status", "429");
            return Reply.of(429, body(world, request, "TooManyRequests", "Please retry again later.", inner));
        }
        String code =
                switch (status) {
                    case 503 -> "ServiceNotAvailable";
                    case 504 -> "GatewayTimeout";
                    case 500 -> "InternalServerError";
                    default -> "generalException";
                };
        return reply(world, request, status, code, "The service cannot answer at the moment.");
    }

    private static ObjectNode body(World world, Request request, String code, String message, ObjectNode inner) {
        String requestId = world.nextId().toString();
        String sent = request.header("client-request-id");
        inner.put(
                        "date",
                        world.time()
                                .now()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replace("Z", ""))
                .put("request-id", requestId)
                .put("client-request-id", sent == null ? requestId : sent);
        ObjectNode body = Json.object();
        body.putObject("error").put("code", code).put("message", message).set("innerError", inner);
        return body;
    }
}
