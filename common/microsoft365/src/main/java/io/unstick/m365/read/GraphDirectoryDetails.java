package io.unstick.m365.read;

import com.microsoft.graph.models.User;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Microsoft Graph by Microsoft's own SDK, for the reads that only a diagnosis needs. */
final class GraphDirectoryDetails implements DirectoryDetails {
    private static final String ADDRESSES = "?$select=id,proxyAddresses,onPremisesSyncEnabled";

    private final GraphClients clients;
    private final Readings readings;
    private final GraphLists lists;

    GraphDirectoryDetails(GuardedCalls calls, MicrosoftSettings settings) {
        this.clients = new GraphClients(calls, settings);
        this.readings = new Readings(calls, Surface.GRAPH);
        this.lists = new GraphLists(clients, readings, settings.graphUrl());
    }

    @Override
    public Reading<AccountDetails> account(TenantId tenant, UserObjectId user) {
        return readings.read(tenant, "GET /users/{id}", GraphAbsence::isNoSuchUser, () -> {
            var headers = new HeadersInspectionOption(false, true);
            @Nullable
            User found = clients.of(tenant).users().byUserId(user.toString()).get(request -> {
                request.queryParameters.select = AccountMapping.SELECT;
                request.options.add(headers);
            });
            if (found == null || !UserMapping.id(found).equals(user)) {
                throw new NonsenseAnswer("another user than the one asked for");
            }
            return Readings.Answer.of(AccountMapping.from(found), AnswerHeaders.requestId(headers));
        });
    }

    @Override
    public Reading<List<Subscription>> subscriptions(TenantId tenant) {
        return lists.read(tenant, "/subscribedSkus", "", GraphRows::subscription);
    }

    @Override
    public Reading<List<Domain>> domains(TenantId tenant) {
        return lists.read(tenant, "/domains", "", GraphRows::domain);
    }

    @Override
    public Reading<List<DeletedObject>> deletedUsers(TenantId tenant) {
        return lists.read(tenant, "/directory/deletedItems/microsoft.graph.user", ADDRESSES, GraphRows::deleted);
    }

    @Override
    public Reading<List<DeletedObject>> deletedGroups(TenantId tenant) {
        return lists.read(tenant, "/directory/deletedItems/microsoft.graph.group", ADDRESSES, GraphRows::deleted);
    }
}
