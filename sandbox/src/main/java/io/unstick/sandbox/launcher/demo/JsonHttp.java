package io.unstick.sandbox.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP to one address, as one person. */
final class JsonHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_FAILURE = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final @Nullable String authorization;

    JsonHttp(URI base, @Nullable String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {
        boolean isSuccess() {
            return status < FIRST_FAILURE;
        }
    }

    /** Throws {@link IOException} when nobody answers, or with anything but success. */
    JsonNode get(String path) throws IOException, InterruptedException {
        var answer = send(path, request(path).GET());
        if (!answer.isSuccess()) {
            throw new IOException("%s answered %d".formatted(path, answer.status()));
        }
        return answer.body();
    }

    /** Throws {@link IOException} when nobody answers. */
    Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(path, request(path).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Answer send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (JacksonException e) {
            throw new IOException("%s answered %d and no JSON".formatted(path, response.statusCode()), e);
        }
    }
}
