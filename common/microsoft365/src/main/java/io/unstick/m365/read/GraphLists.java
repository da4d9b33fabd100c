package io.unstick.m365.read;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.NonsenseAnswer;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of Graph to its end. Without the SDK's types: they drop what they do not expect, and we must not miss it. */
final class GraphLists {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphClients clients;
    private final Readings readings;
    private final URI graph;

    GraphLists(GraphClients clients, Readings readings, URI graph) {
        this.clients = clients;
        this.readings = readings;
        this.graph = graph;
    }

    /**
     * All entries in our words.
     *
     * @param path below the version, without query
     * @param query {@code ?$select=...}, or nothing
     */
    <T> Reading<List<T>> read(TenantId tenant, String path, String query, Function<JsonNode, T> meaning) {
        return readings.read(tenant, "GET " + path, _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            var links = new PageLinks(graph);
            List<T> found = new ArrayList<>();
            @Nullable String link = clients.baseUrl() + path + query;
            while (link != null) {
                JsonNode page = page(tenant, link, headers);
                page.path("value").valueStream().map(meaning).forEach(found::add);
                link = links.follow(page.path("@odata.nextLink").asString(null));
            }
            return Readings.Answer.of(List.copyOf(found), AnswerHeaders.requestId(headers));
        });
    }

    private JsonNode page(TenantId tenant, String link, HeadersInspectionOption headers) {
        var request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(link));
        request.addRequestOptions(List.of(headers));
        @Nullable
        InputStream body =
                clients.of(tenant).getRequestAdapter().sendPrimitive(request, new HashMap<>(), InputStream.class);
        JsonNode page = body == null ? JSON.nullNode() : JSON.readTree(body);
        if (!page.path("value").isArray()) {
            throw new NonsenseAnswer("a list without entries");
        }
        return page;
    }
}
