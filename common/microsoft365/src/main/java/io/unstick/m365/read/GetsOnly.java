package io.unstick.m365.read;

import io.unstick.m365.call.Origins;
import java.io.IOException;
import java.net.URI;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last gate before the wire: lets through GET, and {@code $batch} with nothing but GETs, to the configured origin.
 * Whatever the code above it does, a reader cannot write, and no token reaches a foreign host.
 */
final class GetsOnly implements Interceptor {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI graph;

    GetsOnly(URI graph) {
        this.graph = graph;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        check(chain.request());
        return chain.proceed(chain.request());
    }

    private void check(Request request) throws IOException {
        if (!Origins.sameOrigin(graph, request.url().toString())) {
            throw new ForbiddenRead("to a foreign host");
        }
        boolean batch =
                request.method().equals("POST") && request.url().encodedPath().endsWith("/v1.0/$batch");
        if (batch ? !holdsOnlyGets(request.body()) : !request.method().equals("GET")) {
            throw new ForbiddenRead("something that is no GET");
        }
    }

    private static boolean holdsOnlyGets(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return false;
        }
        var buffer = new Buffer();
        body.writeTo(buffer);
        JsonNode requests = JSON.readTree(buffer.readByteArray()).path("requests");
        return requests.isArray()
                && !requests.isEmpty()
                && requests.valueStream()
                        .allMatch(request -> request.path("method").asString("").equals("GET") && !request.has("body"));
    }
}
