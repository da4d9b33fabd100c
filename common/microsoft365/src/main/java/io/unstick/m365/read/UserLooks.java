package io.unstick.m365.read;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.Attempt;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Surface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Reads users in {@code $batch}es: each user, and what Graph thinks of the mailbox. */
final class UserLooks {
    private static final String API = "POST /$batch (GET /users/{id}, GET /users/{id}/mailboxSettings/userPurpose)";
    /** Microsoft takes 20 requests at a time, and each user needs two. */
    private static final int USERS_PER_BATCH = 10;

    private final GraphClients clients;
    private final Readings readings;

    UserLooks(GraphClients clients, Readings readings) {
        this.clients = clients;
        this.readings = readings;
    }

    Map<UserObjectId, UserLook> at(TenantId tenant, Collection<UserObjectId> users) {
        Map<UserObjectId, UserLook> looks = new LinkedHashMap<>();
        List<UserObjectId> asked = users.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += USERS_PER_BATCH) {
            looks.putAll(batch(tenant, asked.subList(from, Math.min(from + USERS_PER_BATCH, asked.size()))));
        }
        return looks;
    }

    private Map<UserObjectId, UserLook> batch(TenantId tenant, List<UserObjectId> users) {
        Attempt<Map<UserObjectId, UserLook>> attempt =
                readings.calls().read(tenant, Surface.GRAPH, API, () -> send(tenant, users));
        return switch (attempt) {
            case Attempt.Answered<Map<UserObjectId, UserLook>>(var looks) -> looks;
            case Attempt.Declined<Map<UserObjectId, UserLook>>(var failure) ->
                unreadable(users, Readings.unexpected(failure));
            case Attempt.Hindered<Map<UserObjectId, UserLook>>(Obstacle obstacle, boolean _) ->
                unreadable(users, obstacle);
        };
    }

    private Map<UserObjectId, UserLook> send(TenantId tenant, List<UserObjectId> users) throws IOException {
        GraphServiceClient client = clients.of(tenant);
        var content = new BatchRequestContent(client);
        List<UserSteps> steps = new ArrayList<>();
        for (UserObjectId user : users) {
            String url = clients.baseUrl() + "/users/" + user;
            steps.add(new UserSteps(
                    user,
                    content.addBatchRequestStep(get(url + "?$select=" + String.join(",", UserMapping.SELECT))),
                    content.addBatchRequestStep(get(url + "/mailboxSettings/userPurpose"))));
        }
        @Nullable BatchResponseContent answers = client.getBatchRequestBuilder().post(content, new LinkedHashMap<>());
        if (answers == null) {
            throw new NonsenseAnswer("an empty answer instead of a batch");
        }
        var reader = new BatchReader(tenant, readings, answers);
        Map<UserObjectId, UserLook> looks = new LinkedHashMap<>();
        steps.forEach(step -> looks.put(step.user(), reader.look(step)));
        return looks;
    }

    private Map<UserObjectId, UserLook> unreadable(List<UserObjectId> users, Obstacle obstacle) {
        Source source = readings.source(API, null);
        Map<UserObjectId, UserLook> looks = new LinkedHashMap<>();
        users.forEach(user -> looks.put(
                user,
                new UserLook(new Reading.Unreadable<>(obstacle, source), new Reading.Unreadable<>(obstacle, source))));
        return looks;
    }

    private static Request get(String url) {
        return new Request.Builder().url(url).get().build();
    }

    /** One user's two requests, by their ids within the batch. */
    record UserSteps(UserObjectId user, String userStep, String mailboxStep) {}
}
