package io.unstick.m365.read;

import com.microsoft.graph.models.User;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Microsoft Graph by Microsoft's own SDK. */
final class GraphDirectory implements Directory {
    private final GraphClients clients;
    private final Readings readings;
    private final DeltaRound deltaRound;
    private final UserLooks looks;
    private final ExchangeIssues issues;
    private final LicensedUsers licensedUsers;
    private final DelegatedCustomers customers;

    GraphDirectory(GuardedCalls calls, MicrosoftSettings settings) {
        this.clients = new GraphClients(calls, settings);
        this.readings = new Readings(calls, Surface.GRAPH);
        this.deltaRound = new DeltaRound(clients, readings, settings.graphUrl());
        this.looks = new UserLooks(clients, readings);
        this.issues = new ExchangeIssues(clients, readings);
        this.licensedUsers = new LicensedUsers(clients, readings, settings.graphUrl());
        this.customers = new DelegatedCustomers(clients, readings, settings.graphUrl());
    }

    @Override
    public Reading<UserChanges> changedUsers(TenantId tenant, @Nullable String deltaLink) {
        return deltaRound.read(tenant, deltaLink);
    }

    @Override
    public Map<UserObjectId, UserLook> look(TenantId tenant, Collection<UserObjectId> users) {
        return looks.at(tenant, users);
    }

    @Override
    public Reading<DirectoryUser> user(TenantId tenant, UserObjectId user) {
        return readings.read(tenant, "GET /users/{id}", GraphAbsence::isNoSuchUser, () -> {
            Readings.Answer<DirectoryUser> answer = get(tenant, user.toString());
            if (!answer.value().map(DirectoryUser::id).filter(user::equals).isPresent()) {
                throw new NonsenseAnswer("another user than the one asked for");
            }
            return answer;
        });
    }

    @Override
    public Reading<DirectoryUser> userNamed(TenantId tenant, String userPrincipalName) {
        return readings.read(
                tenant,
                "GET /users/{userPrincipalName}",
                GraphAbsence::isNoSuchUser,
                () -> get(tenant, userPrincipalName));
    }

    @Override
    public Reading<List<ServiceIssue>> exchangeIssues(TenantId tenant) {
        return issues.read(tenant);
    }

    @Override
    public Reading<List<DirectoryUser>> usersWithPlans(TenantId tenant, Collection<UUID> servicePlans) {
        return licensedUsers.read(tenant, List.copyOf(servicePlans));
    }

    @Override
    public Reading<List<Customer>> customers(TenantId partner) {
        return customers.read(partner);
    }

    @Override
    public double load(TenantId tenant) {
        return clients.load(tenant);
    }

    private Readings.Answer<DirectoryUser> get(TenantId tenant, String key) {
        var headers = new HeadersInspectionOption(false, true);
        @Nullable
        User user = clients.of(tenant).users().byUserId(key).get(request -> {
            request.queryParameters.select = UserMapping.SELECT;
            request.options.add(headers);
        });
        if (user == null) {
            throw new NonsenseAnswer("an empty answer instead of a user");
        }
        return Readings.Answer.of(UserMapping.from(user), AnswerHeaders.requestId(headers));
    }
}
