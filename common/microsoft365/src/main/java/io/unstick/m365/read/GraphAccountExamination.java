package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Microsoft Graph and Exchange Online, for the reads before and after a deletion. */
final class GraphAccountExamination implements AccountExamination {
    private final GraphDocuments documents;
    private final EmptinessCheck emptiness;
    private final SnapshotTaking snapshots;

    GraphAccountExamination(GuardedCalls calls, MicrosoftSettings settings) {
        var clients = new GraphClients(calls, settings);
        var readings = new Readings(calls, Surface.GRAPH);
        var lists = new GraphLists(clients, readings, settings.graphUrl());
        this.documents = new GraphDocuments(clients, readings);
        this.emptiness = new EmptinessCheck(
                readings,
                documents,
                lists,
                new RestExchangeOnline(calls, settings),
                new RestExchangeDetails(calls, settings));
        this.snapshots = new SnapshotTaking(documents, lists);
    }

    @Override
    public Reading<Emptiness> emptiness(TenantId tenant, UserObjectId user) {
        return emptiness.of(tenant, user);
    }

    @Override
    public Reading<AccountSnapshot> snapshot(TenantId tenant, UserObjectId user) {
        return snapshots.of(tenant, user);
    }

    @Override
    public Reading<RecycledObject> recycled(TenantId tenant, UUID directoryObjectId) {
        return documents.read(
                tenant,
                GraphPath.of("/directory/deletedItems/{id}", directoryObjectId),
                GraphAbsence::isNoObject,
                document -> object(document, directoryObjectId));
    }

    private static RecycledObject object(JsonNode document, UUID asked) {
        if (!GraphRows.uuid(document, "id").equals(asked)) {
            throw new NonsenseAnswer("another object than the one asked for");
        }
        String type = document.path("@odata.type").asString("");
        return new RecycledObject(asked, type.substring(type.lastIndexOf('.') + 1));
    }
}
