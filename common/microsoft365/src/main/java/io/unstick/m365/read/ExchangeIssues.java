package io.unstick.m365.read;

import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.NonsenseAnswer;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchange Online's service health. Read without the SDK's types: they drop every enum value whose casing they do not
 * expect, and Microsoft's own casing varies.
 */
final class ExchangeIssues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SERVICE = "Exchange Online";
    private static final String API = "GET /admin/serviceAnnouncement/healthOverviews/Exchange Online";

    private final GraphClients clients;
    private final Readings readings;

    ExchangeIssues(GraphClients clients, Readings readings) {
        this.clients = clients;
        this.readings = readings;
    }

    Reading<List<ServiceIssue>> read(TenantId tenant) {
        return readings.read(tenant, API, _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            JsonNode overview = get(tenant, headers);
            JsonNode issues = overview.path("issues");
            if (!issues.isArray()) {
                throw new NonsenseAnswer("a service health without issues");
            }
            return Readings.Answer.of(
                    issues.valueStream().map(ExchangeIssues::issue).toList(), AnswerHeaders.requestId(headers));
        });
    }

    private JsonNode get(TenantId tenant, HeadersInspectionOption headers) {
        var client = clients.of(tenant);
        RequestInformation request = client.admin()
                .serviceAnnouncement()
                .healthOverviews()
                .byServiceHealthId(SERVICE)
                .toGetRequestInformation(wish -> {
                    wish.queryParameters.expand = new String[] {"issues"};
                    wish.options.add(headers);
                });
        @Nullable
        InputStream body = client.getRequestAdapter().sendPrimitive(request, new HashMap<>(), InputStream.class);
        if (body == null) {
            throw new NonsenseAnswer("an empty answer instead of a service health");
        }
        return JSON.readTree(body);
    }

    private static ServiceIssue issue(JsonNode issue) {
        String id = issue.path("id").asString("");
        if (id.isBlank()) {
            throw new NonsenseAnswer("a service issue without an id");
        }
        return new ServiceIssue(
                id,
                issue.path("title").asString(""),
                issue.path("classification").asString("").toLowerCase(Locale.ROOT),
                issue.path("featureGroup").asString(""),
                issue.path("isResolved").asBoolean(false));
    }
}
