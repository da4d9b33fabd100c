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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Reads users in {@code $batch}es: each user, and what Graph thinks of the mailbox. */
final class UserLooks {
    private static final String API = "POST /$batch (GET /users, GET /users/{id}/mailboxSettings/userPurpose)";

    private final GraphClients clients;
    private final Readings readings;

    UserLooks(GraphClients clients, Readings readings) {
        this.clients = clients;
        this.readings = readings;
    }

    Map<UserObjectId, UserLook> at(TenantId tenant, Collection<UserObjectId> users) {
        var looks = new OpenLooks(users);
        for (List<LookQuestion> batch = looks.next(); !batch.isEmpty(); batch = looks.next()) {
            ask(tenant, batch, looks);
        }
        return looks.result();
    }

    private void ask(TenantId tenant, List<LookQuestion> batch, OpenLooks looks) {
        Attempt<BatchReader> attempt = readings.calls().read(tenant, Surface.GRAPH, API, () -> send(tenant, batch));
        switch (attempt) {
            case Attempt.Answered<BatchReader>(BatchReader answers) -> answers.tell(looks);
            case Attempt.Declined<BatchReader>(var failure) ->
                looks.hindered(batch, Readings.unexpected(failure), readings.source(API, failure.requestId()));
            case Attempt.Hindered<BatchReader>(Obstacle obstacle, boolean _) -> {
                Source source = readings.source(API, null);
                looks.hindered(batch, obstacle, source);
                if (!(obstacle instanceof Obstacle.Nonsense)) {
                    looks.giveUp(obstacle, source);
                }
            }
        }
    }

    private BatchReader send(TenantId tenant, List<LookQuestion> batch) throws IOException {
        GraphServiceClient client = clients.of(tenant);
        var content = new BatchRequestContent(client);
        Map<String, LookQuestion> steps = new LinkedHashMap<>();
        for (LookQuestion question : batch) {
            steps.put(content.addBatchRequestStep(get(clients.baseUrl() + question.path())), question);
        }
        @Nullable BatchResponseContent answers = client.getBatchRequestBuilder().post(content, new LinkedHashMap<>());
        if (answers == null) {
            throw new NonsenseAnswer("an empty answer instead of a batch");
        }
        return new BatchReader(tenant, readings, steps, answers);
    }

    private static Request get(String url) {
        return new Request.Builder().url(url).get().build();
    }
}
