package io.unstick.sandbox.launcher.http;

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
public final class JsonHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_FAILURE = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final @Nullable String authorization;
    private final Duration patience;

    /** Whoever does not answer within some seconds is not there. */
    public JsonHttp(URI base, @Nullable String authorization) {
        this(base, authorization, USUAL_PATIENCE);
    }

    /** The same with more or less patience for one answer. */
    public JsonHttp(URI base, @Nullable String authorization, Duration patience) {
        this.base = base;
        this.authorization = authorization;
        this.patience = patience;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        /** Whether it was done. */
        public boolean isSuccess() {
            return status < FIRST_FAILURE;
        }
    }

    /** Throws {@link IOException} when nobody answers, or with anything but success. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        var answer = send(path, request(path).GET());
        if (!answer.isSuccess()) {
            throw new IOException("%s answered %d".formatted(path, answer.status()));
        }
        return answer.body();
    }

    /** Throws {@link IOException} when nobody answers. */
    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(path, request(path).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Throws {@link IOException} when nobody answers. */
    public Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(path, request(path).PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(patience).header("Content-Type", "application/json");
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
