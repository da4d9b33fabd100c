package io.unstick.detector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Stands in front of a simulated cloud and bends answers to what a well-behaved cloud never says. */
final class BentCloud implements AutoCloseable {
    /** What came back, or comes back instead. */
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer json(String body) {
            return new Answer(200, Map.of("content-type", "application/json"), body);
        }
    }

    /**
     * One request, as the cloud answered it.
     *
     * @param path with the query
     */
    record Visit(String path, Answer answer) {}

    /** Makes something else of a visit. */
    interface Bend {
        Answer apply(Visit visit);
    }

    private record Rule(UUID tenant, String path, Bend bend) {}

    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings", "transfer-encoding", "expect");

    private final SimulatedCloud cloud;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, UUID> tenantOfToken = new ConcurrentHashMap<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    BentCloud(SimulatedCloud cloud) {
        this.cloud = cloud;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, and before older bends, for this tenant's token and Graph requests whose path contains the text. */
    void bend(SimulatedTenant tenant, String path, Bend bend) {
        rules.addFirst(new Rule(tenant.id(), path, bend));
    }

    /** This tenant is answered straight again. */
    void straighten(SimulatedTenant tenant) {
        rules.removeIf(rule -> rule.tenant.equals(tenant.id()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String token =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
            Answer straight = passOn(exchange);
            if (path.endsWith("/oauth2/v2.0/token")) {
                remember(path, straight);
            }
            Answer answer = rules.stream()
                    .filter(concerning(token, path))
                    .findFirst()
                    .map(rule -> rule.bend.apply(new Visit(path, straight)))
                    .orElse(straight);
            answer(exchange, answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Predicate<Rule> concerning(String token, String path) {
        UUID tenant = tenantOfToken.get(token);
        return rule ->
                (rule.tenant.equals(tenant) || path.startsWith("/" + rule.tenant + "/")) && path.contains(rule.path);
    }

    private void remember(String path, Answer answer) {
        String token =
                JsonMapper.shared().readTree(answer.body).path("access_token").asString("");
        if (!token.isEmpty()) {
            tenantOfToken.put("Bearer " + token, UUID.fromString(path.split("/", -1)[1]));
        }
    }

    private Answer passOn(HttpExchange exchange) throws IOException, InterruptedException {
        String body = replaced(text(exchange.getRequestBody().readAllBytes()), url(), cloud.baseUrl());
        var request = HttpRequest.newBuilder(URI.create(cloud.baseUrl() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var headers = new ConcurrentHashMap<String, String>();
        response.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name)) {
                headers.put(name, values.getFirst());
            }
        });
        return new Answer(response.statusCode(), headers, replaced(text(response.body()), cloud.baseUrl(), url()));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Also where the address stands encoded in a form. */
    private static String replaced(String text, String address, String other) {
        return text.replace(address, other).replace(encoded(address), encoded(other));
    }

    private static String encoded(String address) {
        return address.replace(":", "%3A").replace("/", "%2F");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
