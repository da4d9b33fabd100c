package io.unstick.m365.read;

import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.graph.users.UsersRequestBuilder;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.Readings.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has, or had, one of some service plans, by an advanced query ({@code ConsistencyLevel: eventual} and
 * {@code $count}). It may lag by minutes behind the directory.
 */
final class LicensedUsers {
    private static final String API = "GET /users ($filter by assignedPlans)";
    private static final int PAGE_SIZE = 999;

    /** Microsoft takes at most 15 clauses joined by {@code or}; ten are all plans that come with a mailbox. */
    private static final int PLANS_PER_QUERY = 10;

    private final GraphClients clients;
    private final Readings readings;
    private final URI graph;

    LicensedUsers(GraphClients clients, Readings readings, URI graph) {
        this.clients = clients;
        this.readings = readings;
        this.graph = graph;
    }

    Reading<List<DirectoryUser>> read(TenantId tenant, List<UUID> plans) {
        return readings.read(tenant, API, _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            Map<UserObjectId, DirectoryUser> users = new LinkedHashMap<>();
            for (int from = 0; from < plans.size(); from += PLANS_PER_QUERY) {
                String filter = filter(plans.subList(from, Math.min(from + PLANS_PER_QUERY, plans.size())));
                readAll(clients.of(tenant).users(), filter, headers, users);
            }
            return Answer.of(List.copyOf(users.values()), AnswerHeaders.requestId(headers));
        });
    }

    private void readAll(
            UsersRequestBuilder users,
            String filter,
            HeadersInspectionOption headers,
            Map<UserObjectId, DirectoryUser> found) {
        var links = new PageLinks(graph);
        @Nullable String link = null;
        do {
            UserCollectionResponse page = page(users, filter, link, headers);
            if (page.getValue() == null) {
                throw new NonsenseAnswer("a list of users without users");
            }
            page.getValue().forEach(user -> found.put(UserMapping.id(user), UserMapping.from(user)));
            link = links.follow(page.getOdataNextLink());
        } while (link != null);
    }

    private static UserCollectionResponse page(
            UsersRequestBuilder users, String filter, @Nullable String link, HeadersInspectionOption headers) {
        @Nullable
        UserCollectionResponse page = (link == null ? users : users.withUrl(link)).get(request -> {
            if (link == null) {
                request.queryParameters.filter = filter;
                request.queryParameters.count = true;
                request.queryParameters.select = UserMapping.SELECT;
                request.queryParameters.top = PAGE_SIZE;
            }
            request.headers.add("ConsistencyLevel", "eventual");
            request.headers.add("x-ms-throttle-priority", "Low");
            request.options.add(headers);
        });
        if (page == null) {
            throw new NonsenseAnswer("an empty answer instead of a list of users");
        }
        return page;
    }

    /** Without the status: a plan in its grace time counts too, and the caller sees it. */
    private static String filter(List<UUID> plans) {
        return plans.stream()
                .map("assignedPlans/any(a:a/servicePlanId eq %s)"::formatted)
                .collect(Collectors.joining(" or "));
    }
}
