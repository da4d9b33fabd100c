package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The REST interface as its users call it. */
public final class Rest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    public Rest(String url) {
        this.url = url;
    }

    /** An answer: status and body. */
    public record Answer(int status, JsonNode body) {}

    Answer get(String path, @Nullable String login) {
        return send(request(path, login).GET());
    }

    Answer get(String path, @Nullable String login, String header, String value) {
        return send(request(path, login).header(header, value).GET());
    }

    Answer withToken(String path, String token) {
        return get(path, null, "Authorization", "Bearer " + token);
    }

    /** The body as it came; for what is no JSON. */
    String text(String path, @Nullable String login, String accept) {
        return body(request(path, login).header("Accept", accept).GET()).body();
    }

    public Answer post(String path, @Nullable String login, Map<String, ?> body) {
        return send(request(path, login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RunningRemediation.json(body))));
    }

    Answer put(String path, @Nullable String login, Map<String, ?> body) {
        return send(request(path, login)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(RunningRemediation.json(body))));
    }

    /** The case as soon as it is in this state. */
    JsonNode await(CaseId id, String state) {
        Awaitility.await("%s in state %s".formatted(id, state))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(read(id).path("state").asString(""))
                        .as(() -> read(id).toPrettyString())
                        .isEqualTo(state));
        return read(id);
    }

    /** Returns when the case's timeline has an entry of this type. */
    void awaitEntry(CaseId id, String type) {
        Awaitility.await("%s has an entry %s".formatted(id, type))
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(read(id).path("timeline").valueStream())
                        .extracting(entry -> entry.path("type").asString(""))
                        .contains(type));
    }

    /** Returns when the service knows the tenant; before that it answers 404 to everything about it. */
    void awaitTenant(UUID tenant) {
        Awaitility.await("tenant %s is known".formatted(tenant))
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(get("/api/v1/tenants", "operator")
                                .body()
                                .path("items")
                                .valueStream())
                        .extracting(item -> item.path("id").asString(""))
                        .contains(tenant.toString()));
    }

    /** Returns when the service knows that nothing may be written in the tenant. */
    void awaitDryRun(UUID tenant) {
        Awaitility.await("tenant %s is in dry-run".formatted(tenant))
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("/api/v1/tenants", "operator")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString("").equals(tenant.toString()))
                        .anyMatch(item -> item.path("dryRun").asBoolean(false)));
    }

    JsonNode read(CaseId id) {
        return get("/api/v1/cases/" + id, "operator").body();
    }

    private HttpRequest.Builder request(String path, @Nullable String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return login == null
                ? request
                : request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ":secret").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = body(request);
        String body = response.body().isBlank() ? "null" : response.body();
        return new Answer(response.statusCode(), EventJson.mapper().readTree(body));
    }

    private HttpResponse<String> body(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
