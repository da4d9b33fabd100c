package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;

/** Microsoft Graph v1.0: who may ask, which endpoint is meant, and the headers of every answer. */
final class GraphSurface {

    private final World world;
    private final Gateway gateway;
    private final Origin origin;
    private final GraphRoutes routes;
    private final BatchEndpoint batch;

    GraphSurface(World world, Gateway gateway, Origin origin) {
        this.world = world;
        this.gateway = gateway;
        this.origin = origin;
        this.routes = new GraphRoutes();
        this.batch = new BatchEndpoint(world, this);
    }

    Delivery answer(Request request) {
        Optional<Grants.Grant> grant = world.grants().of(request, world.time().now());
        Optional<SimulatedTenant> tenant =
                grant.flatMap(granted -> world.find(granted.tenant().toString()));
        if (grant.isEmpty() || tenant.isEmpty()) {
            return identified(request, new Delivery.Answer(unauthenticated(request)));
        }
        if (!tenant.get().hasConsent()) {
            return identified(request, new Delivery.Answer(denied(request)));
        }
        gateway.arrive(tenant.get());
        Request below = below(request);
        return identified(request, answer(below, tenant.get(), grant.get().app()));
    }

    /** A request whose path starts below the version. */
    Delivery answer(Request request, SimulatedTenant tenant, SimulatedApp app) {
        if (request.method().equals("POST") && request.path().equals(List.of("$batch"))) {
            Visit visit = new Visit(tenant, Effect.Surface.GRAPH, "POST /$batch", false, request);
            return batch.answer(visit, app, gateway);
        }
        return routes.find(request)
                .map(match -> pass(match, request, tenant, app))
                .orElseGet(() -> new Delivery.Answer(unknownPath(request)));
    }

    private Delivery pass(GraphRoutes.Match match, Request request, SimulatedTenant tenant, SimulatedApp app) {
        Route route = match.route();
        Visit visit = new Visit(tenant, Effect.Surface.GRAPH, route.operation(), route.write(), request);
        if (route.write() && !app.mayWrite()) {
            world.requests().count(tenant.id(), route.operation());
            return new Delivery.Answer(denied(request));
        }
        GraphCall call = new GraphCall(world, origin, tenant, request, match.arguments());
        watchBorder(visit, match.arguments());
        return gateway.pass(visit, () -> handle(route, call));
    }

    private Reply handle(Route route, GraphCall call) {
        try {
            return route.handler().answer(call);
        } catch (GraphRefusal refusal) {
            return refusal.reply(world, call.request());
        }
    }

    /** An id of another tenant in the path: Graph only says 404, but the effect log says what it was. */
    private void watchBorder(Visit visit, List<String> arguments) {
        for (String argument : arguments) {
            if (world.ownerElsewhere(argument, visit.tenant()).isPresent()) {
                world.effects().crossTenant(visit, world.time().now(), 404);
            }
        }
    }

    private Delivery identified(Request request, Delivery delivery) {
        if (!(delivery instanceof Delivery.Answer(Reply reply))) {
            return delivery;
        }
        String requestId = world.nextId().toString();
        String sent = request.header("client-request-id");
        return new Delivery.Answer(
                reply.with("request-id", requestId).with("client-request-id", sent == null ? requestId : sent));
    }

    private Reply unauthenticated(Request request) {
        return GraphErrors.reply(
                world, request, 401, "InvalidAuthenticationToken", "Access token is missing, unknown or expired.");
    }

    private Reply denied(Request request) {
        return GraphErrors.reply(
                world,
                request,
                403,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.");
    }

    private Reply unknownPath(Request request) {
        String last = request.path().isEmpty() ? "" : request.path().getLast();
        return GraphErrors.reply(
                world, request, 400, "BadRequest", "Resource not found for the segment '" + last + "'.");
    }

    private static Request below(Request request) {
        List<String> path = request.path();
        return new Request(
                request.method(), path.subList(1, path.size()), request.query(), request.headers(), request.body());
    }
}
