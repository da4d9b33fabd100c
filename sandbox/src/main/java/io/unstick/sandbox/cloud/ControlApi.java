package io.unstick.sandbox.cloud;

import io.unstick.sandbox.scenarios.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /_sandbox/}: how another process, such as the demo, sets the stage, meddles, and looks behind it. */
final class ControlApi {

    private final World world;
    private final ScenarioStage stage;
    private final FleetStage fleets;

    ControlApi(World world, ScenarioStage stage) {
        this.world = world;
        this.stage = stage;
        this.fleets = new FleetStage(world);
    }

    Reply answer(Request request) {
        try {
            return switch (request.method()) {
                case "GET" -> look(request);
                case "POST" -> act(request);
                default -> problem(405, "Only GET and POST work here.");
            };
        } catch (IllegalArgumentException | JacksonException wrong) {
            return problem(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Reply look(Request request) {
        return switch (below(request)) {
            case "health" -> Reply.ok(Json.object().put("status", "UP"));
            case "effects" -> effects(request);
            case "licences" -> licences();
            case "requests" -> requests();
            case "arrivals" -> arrivals();
            case "tenants" -> tenants();
            default -> problem(404, "There is nothing here.");
        };
    }

    private Reply act(Request request) {
        List<String> path = request.path();
        String first = path.size() > 1 ? path.get(1) : "";
        return switch (first + path.size()) {
            case "scenarios3" -> scenario(path.get(2), request.json());
            case "tenants4" -> action(path.get(2), path.get(3), request.json());
            case "faults2" -> fault(request.json());
            case "faults3" -> clearFaults(path.get(2));
            case "fleets2" -> Reply.ok(fleets.make(request.json()));
            case "held2" -> hold(request.json());
            case "latency2" -> slowDown(request.json());
            case "reset2" -> reset();
            default -> problem(404, "There is nothing here.");
        };
    }

    private Reply effects(Request request) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        String tenant = request.parameter("tenant").orElse("");
        world.effects().all().stream()
                .filter(effect -> tenant.isEmpty() || effect.tenant().toString().equalsIgnoreCase(tenant))
                .map(ControlJson::effect)
                .forEach(items::add);
        return Reply.ok(body);
    }

    private Reply licences() {
        ObjectNode body = Json.object();
        world.tenants().forEach(tenant -> ControlJson.addLicences(body, tenant));
        return Reply.ok(body);
    }

    private Reply requests() {
        ObjectNode body = Json.object();
        for (SimulatedTenant tenant : world.tenants()) {
            ObjectNode counts = body.putObject(tenant.id().toString());
            world.requests().of(tenant.id()).forEach(counts::put);
        }
        return Reply.ok(body);
    }

    private Reply arrivals() {
        ObjectNode body = Json.object();
        world.tenants()
                .forEach(tenant ->
                        body.put(tenant.id().toString(), world.arrivals().count(tenant.id())));
        return Reply.ok(body);
    }

    private Reply tenants() {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        world.tenants().forEach(tenant -> items.add(ControlJson.tenant(tenant)));
        return Reply.ok(body);
    }

    private Reply scenario(String id, JsonNode wish) {
        long seed = wish.path("seed").asLong(world.settings().seed());
        SimulatedTenant tenant = stage.load(Scenario.named(id), seed);
        ObjectNode body = Json.object().put("scenario", id).put("seed", seed);
        body.set("tenant", ControlJson.tenant(tenant));
        return Reply.ok(body);
    }

    private Reply action(String tenantId, String word, JsonNode wish) {
        if (!word.equals("actions")) {
            return problem(404, "There is nothing here.");
        }
        SimulatedTenant tenant = tenant(tenantId);
        TenantActions.take(ControlJson.required(wish, "action"), tenant, wish);
        return Reply.ok(ControlJson.tenant(tenant));
    }

    private Reply fault(JsonNode wish) {
        SimulatedTenant tenant = tenant(ControlJson.required(wish, "tenant"));
        String operation = ControlJson.required(wish, "operation");
        world.faults().nth(tenant, operation, wish.path("nth").asInt(1), ControlJson.fault(wish));
        return Reply.noContent();
    }

    private Reply clearFaults(String word) {
        if (!word.equals("clear")) {
            return problem(404, "There is nothing here.");
        }
        world.faults().clear();
        return Reply.noContent();
    }

    private Reply hold(JsonNode wish) {
        world.arrivals()
                .hold(wish.path("tenants")
                        .valueStream()
                        .map(id -> tenant(id.asString("")).id())
                        .collect(Collectors.toSet()));
        return Reply.noContent();
    }

    private Reply slowDown(JsonNode wish) {
        world.arrivals().slowDown(ControlJson.duration(wish, "latency"));
        return Reply.noContent();
    }

    private Reply reset() {
        world.reset();
        return Reply.noContent();
    }

    private SimulatedTenant tenant(String id) {
        return world.find(id).orElseThrow(() -> new IllegalArgumentException("There is no tenant " + id + "."));
    }

    private static String below(Request request) {
        return String.join("/", request.path().subList(1, request.path().size()));
    }

    private static Reply problem(int status, String text) {
        return Reply.of(status, Json.object().put("error", text));
    }
}
