package io.unstick.sandbox.cloud;

import java.util.List;

/** Sends each request to the part of Microsoft it is meant for. */
final class FrontDesk {

    private final TokenEndpoint tokens;
    private final GraphSurface graph;
    private final ExchangeSurface exchange;
    private final ControlApi control;
    private final Origin origin = new Origin();

    FrontDesk(World world, AppCredentials credentials, ControlApi control) {
        Gateway gateway = new Gateway(world);
        this.tokens = new TokenEndpoint(world, new ClientAssertions(credentials, world), origin);
        this.graph = new GraphSurface(world, gateway, origin);
        this.exchange = new ExchangeSurface(world, gateway);
        this.control = control;
    }

    /** The listener's address is known only once it listens. */
    void opened(String baseUrl) {
        origin.is(baseUrl);
    }

    Delivery answer(Request request) {
        List<String> path = request.path();
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (first) {
            case "_sandbox" -> new Delivery.Answer(control.answer(request));
            case "v1.0" -> graph.answer(request);
            case "adminapi" -> exchange.answer(request);
            default -> tokens.answer(request);
        };
    }
}
