package io.unstick.sandbox.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A caller of the simulated cloud, as any program with an HTTP client would be. */
final class Wire implements AutoCloseable {

    /** One answer. */
    record Answer(int status, JsonNode json, String text, Map<String, List<String>> headers) {

        static final int NO_ANSWER = -1;

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }

        String errorCode() {
            return json.path("error").path("code").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final SimulatedTenant tenant;
    private final Supplier<Answer> signIn;
    private String token = "";

    Wire(SimulatedCloud cloud, SimulatedTenant tenant, SimulatedApp app) {
        this.baseUrl = cloud.baseUrl();
        this.tenant = tenant;
        this.signIn = () -> askForToken(cloud, tenant.id().toString(), credentials(cloud, app));
        signIn();
    }

    /** Takes a new token, as a client does when the old one has expired. */
    void signIn() {
        token = signIn.get().json().path("access_token").asString("");
    }

    static Map<String, String> credentials(SimulatedCloud cloud, SimulatedApp app) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                app.clientId(),
                "client_secret",
                app.clientSecret(),
                "scope",
                cloud.baseUrl() + "/.default");
    }

    static Answer askForToken(SimulatedCloud cloud, String tenantId, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cloud.baseUrl() + "/" + tenantId + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return send(client, request);
        }
    }

    Answer get(String path, String... headers) {
        return graph("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) {
        return graph("POST", path, body, headers);
    }

    Answer graph(String method, String path, String body, String... headers) {
        return follow(method, baseUrl + "/v1.0" + path, body, headers);
    }

    /** A link that the cloud itself handed out. */
    Answer follow(String link) {
        return follow("GET", link, "");
    }

    Answer cmdlet(String name, String parameters) {
        return cmdletOf(tenant, name, parameters);
    }

    Answer cmdletOf(SimulatedTenant other, String name, String parameters) {
        String body = "{\"CmdletInput\":{\"CmdletName\":\"" + name + "\",\"Parameters\":" + parameters + "}}";
        return follow("POST", baseUrl + "/adminapi/beta/" + other.id() + "/InvokeCommand", body);
    }

    /** Any other address of Exchange. */
    Answer exchange(String path, String... headers) {
        return follow("GET", baseUrl + path, "", headers);
    }

    Answer control(String method, String path, String body) {
        return follow(method, baseUrl + "/_sandbox" + path, body);
    }

    @Override
    public void close() {
        http.close();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer follow(String method, String link, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(link.replace("$", "%24")))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(http, request.build());
    }

    private static Answer send(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean readable = text.startsWith("{") && text.endsWith("}");
            return new Answer(
                    response.statusCode(),
                    Json.parse(readable ? text : ""),
                    text,
                    response.headers().map());
        } catch (IOException broken) {
            return new Answer(Answer.NO_ANSWER, Json.object(), String.valueOf(broken.getMessage()), Map.of());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
