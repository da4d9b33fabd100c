package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import io.unstick.m365.read.AccountDetails.OnPremisesAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Microsoft Graph's {@code onPremises*} properties. */
final class GraphSynchronisation implements Synchronisation {
    private static final String ENABLED = "onPremisesSyncEnabled";
    private static final String LAST_AT = "onPremisesLastSyncDateTime";
    private static final List<String> USER = List.of(
            "id",
            ENABLED,
            LAST_AT,
            "onPremisesDistinguishedName",
            "onPremisesSamAccountName",
            "onPremisesDomainName",
            "onPremisesImmutableId");

    private final GraphDocuments documents;

    GraphSynchronisation(GuardedCalls calls, MicrosoftSettings settings) {
        this.documents = new GraphDocuments(new GraphClients(calls, settings), new Readings(calls, Surface.GRAPH));
    }

    @Override
    public Reading<OfTenant> ofTenant(TenantId tenant) {
        GraphPath path = GraphPath.plain("/organization", "?$select=id,%s,%s".formatted(ENABLED, LAST_AT));
        return documents.read(tenant, path, _ -> false, GraphSynchronisation::organization);
    }

    @Override
    public Reading<OfUser> ofUser(TenantId tenant, UserObjectId user) {
        return documents.read(
                tenant,
                GraphPath.of("/users/{id}", user).selecting(USER),
                GraphAbsence::isNoSuchUser,
                document -> user(document, user));
    }

    private static OfTenant organization(JsonNode document) {
        JsonNode organizations = document.path("value");
        if (!organizations.isArray() || organizations.size() != 1) {
            throw new NonsenseAnswer("%d organizations where there must be one".formatted(organizations.size()));
        }
        JsonNode organization = organizations.get(0);
        GraphRows.uuid(organization, "id");
        return new OfTenant(
                organization.path(ENABLED).asBoolean(false), AccountQuestions.instant(organization, LAST_AT));
    }

    private static OfUser user(JsonNode document, UserObjectId asked) {
        if (!SnapshotRows.user(document).equals(asked)) {
            throw new NonsenseAnswer("another user than the one asked for");
        }
        return new OfUser(
                AccountQuestions.instant(document, LAST_AT),
                document.path(ENABLED).asBoolean(false) ? master(document) : null);
    }

    private static OnPremisesAccount master(JsonNode document) {
        return new OnPremisesAccount(
                optional(document, "onPremisesDistinguishedName"),
                optional(document, "onPremisesSamAccountName"),
                optional(document, "onPremisesDomainName"),
                optional(document, "onPremisesImmutableId"));
    }

    private static @Nullable String optional(JsonNode document, String property) {
        return document.path(property).asString(null);
    }
}
