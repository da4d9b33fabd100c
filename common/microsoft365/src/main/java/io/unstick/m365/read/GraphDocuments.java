package io.unstick.m365.read;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.WireFailure;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads single objects of Graph as JSON. Without the SDK's types: they drop what they do not expect, and we must not miss it. */
final class GraphDocuments {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphClients clients;
    private final Readings readings;

    GraphDocuments(GraphClients clients, Readings readings) {
        this.clients = clients;
        this.readings = readings;
    }

    /** One object in our words, asked for once. */
    <T> Reading<T> read(
            TenantId tenant, GraphPath path, Predicate<WireFailure> meansAbsent, Function<JsonNode, T> meaning) {
        return readings.read(tenant, path.api(), meansAbsent, () -> {
            var headers = new HeadersInspectionOption(false, true);
            JsonNode document = get(tenant, clients.baseUrl() + path.filled(), headers);
            return Readings.Answer.of(meaning.apply(document), AnswerHeaders.requestId(headers));
        });
    }

    JsonNode get(TenantId tenant, String url, HeadersInspectionOption headers) {
        var request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(url));
        request.addRequestOptions(List.of(headers));
        @Nullable
        InputStream body =
                clients.of(tenant).getRequestAdapter().sendPrimitive(request, new HashMap<>(), InputStream.class);
        JsonNode document = body == null ? JSON.nullNode() : JSON.readTree(body);
        if (!document.isObject() || document.has("error")) {
            throw new NonsenseAnswer("an answer that is no object");
        }
        return document;
    }
}
