package io.unstick.m365.read;

import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.NonsenseAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads lists of Graph to their end. */
final class GraphLists {
    private final GraphClients clients;
    private final Readings readings;
    private final GraphDocuments documents;
    private final URI graph;

    GraphLists(GraphClients clients, Readings readings, URI graph) {
        this.clients = clients;
        this.readings = readings;
        this.documents = new GraphDocuments(clients, readings);
        this.graph = graph;
    }

    /**
     * All entries in our words.
     *
     * @param path below the version, without query
     * @param query {@code ?$select=...}, or nothing
     */
    <T> Reading<List<T>> read(TenantId tenant, String path, String query, Function<JsonNode, T> meaning) {
        return read(tenant, GraphPath.plain(path, query), meaning);
    }

    /** All entries in our words. */
    <T> Reading<List<T>> read(TenantId tenant, GraphPath path, Function<JsonNode, T> meaning) {
        return readings.read(tenant, path.api(), _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            var links = new PageLinks(graph);
            List<T> found = new ArrayList<>();
            @Nullable String link = clients.baseUrl() + path.filled();
            while (link != null) {
                JsonNode page = page(tenant, link, headers);
                page.path("value").valueStream().map(meaning).forEach(found::add);
                link = links.follow(page.path("@odata.nextLink").asString(null));
            }
            return Readings.Answer.of(List.copyOf(found), AnswerHeaders.requestId(headers));
        });
    }

    /** Whether there is any entry: pages are read until one shows up, or to the end. */
    Reading<Boolean> any(TenantId tenant, GraphPath path) {
        return readings.read(tenant, path.api(), _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            var links = new PageLinks(graph);
            @Nullable String link = clients.baseUrl() + path.filled();
            while (link != null) {
                JsonNode page = page(tenant, link, headers);
                if (!page.path("value").isEmpty()) {
                    return Readings.Answer.of(true, AnswerHeaders.requestId(headers));
                }
                link = links.follow(page.path("@odata.nextLink").asString(null));
            }
            return Readings.Answer.of(false, AnswerHeaders.requestId(headers));
        });
    }

    private JsonNode page(TenantId tenant, String link, HeadersInspectionOption headers) {
        JsonNode page = documents.get(tenant, link, headers);
        if (!page.path("value").isArray()) {
            throw new NonsenseAnswer("a list without entries");
        }
        return page;
    }
}
