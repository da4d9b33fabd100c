package io.unstick.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /$batch}: up to twenty requests, each with its own fate. */
final class BatchEndpoint {

    private static final int MOST = 20;

    private final World world;
    private final GraphSurface graph;

    BatchEndpoint(World world, GraphSurface graph) {
        this.world = world;
        this.graph = graph;
    }

    Delivery answer(Visit visit, SimulatedApp app, Gateway gateway) {
        // Throttling and the tenant's monitor are the inner requests' own; only faults on the batch itself apply here.
        return gateway.passUnlimited(visit, () -> batch(visit, app));
    }

    private Reply batch(Visit visit, SimulatedApp app) {
        JsonNode requests = requests(visit.request());
        if (!requests.isArray() || requests.isEmpty() || requests.size() > MOST) {
            return GraphErrors.reply(
                    world, visit.request(), 400, "BadRequest", "A batch holds 1 to " + MOST + " requests.");
        }
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("responses");
        for (JsonNode inner : requests) {
            responses.add(response(inner, visit, app));
        }
        return Reply.ok(body);
    }

    private static JsonNode requests(Request request) {
        try {
            return request.json().path("requests");
        } catch (JacksonException broken) {
            return Json.object();
        }
    }

    private ObjectNode response(JsonNode inner, Visit visit, SimulatedApp app) {
        Delivery delivery = graph.answer(request(inner), visit.tenant(), app);
        Reply reply =
                switch (delivery) {
                    case Delivery.Answer(Reply given) -> given;
                    case Delivery.HangUp() -> GraphErrors.transientError(world, visit.request(), 503);
                };
        ObjectNode response =
                Json.object().put("id", inner.path("id").asString("")).put("status", reply.status());
        ObjectNode headers = response.putObject("headers").put("Content-Type", "application/json");
        reply.headers().forEach(headers::put);
        switch (reply.content()) {
            case Reply.Content.Nothing() -> response.putNull("body");
            case Reply.Content.Document(JsonNode node) -> response.set("body", node);
            case Reply.Content.Raw(String text) -> response.put("body", text);
        }
        return response;
    }

    private static Request request(JsonNode inner) {
        Map<String, String> headers = new LinkedHashMap<>();
        inner.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        String body = inner.path("body").isMissingNode() ? "" : Json.text(inner.path("body"));
        String method = inner.path("method").asString("GET").toUpperCase(Locale.ROOT);
        return Request.of(method, inner.path("url").asString(""), headers, body);
    }
}
