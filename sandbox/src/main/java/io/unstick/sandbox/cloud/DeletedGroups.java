package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /directory/deletedItems/microsoft.graph.group}: Microsoft 365 groups in the recycle bin. */
final class DeletedGroups {

    private DeletedGroups() {}

    static Reply list(GraphCall call) {
        List<SimulatedRecipient> groups = call.tenant().directory().gone().stream()
                .filter(recipient -> recipient.kind().isGroup())
                .toList();
        return Page.of(call, "groups", groups, group -> shape(call, group));
    }

    static Optional<SimulatedRecipient> find(GraphCall call) {
        return call.tenant().directory().gone().stream()
                .filter(recipient -> recipient.kind().isGroup())
                .filter(recipient -> recipient.id().toString().equalsIgnoreCase(call.argument()))
                .findFirst();
    }

    static Reply one(GraphCall call, SimulatedRecipient group) {
        ObjectNode body = Json.object().put("@odata.type", "#microsoft.graph.group");
        body.setAll(shape(call, group));
        return Reply.ok(body);
    }

    static Reply purge(GraphCall call, SimulatedRecipient group) {
        call.tenant().directory().purge(group);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.noContent().because(moved(group, "purged"));
    }

    static Reply restore(GraphCall call, SimulatedRecipient group) {
        call.tenant().directory().restore(group);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.ok(RecipientReads.shape(group)).because(moved(group, "restored"));
    }

    private static Change moved(SimulatedRecipient group, String after) {
        return new Change(
                group.id().toString(),
                Json.object().put("is", "deleted"),
                Json.object().put("is", after));
    }

    private static ObjectNode shape(GraphCall call, SimulatedRecipient group) {
        Instant deletedAt = call.tenant().directory().goneSince(group);
        return RecipientReads.shape(group).put("deletedDateTime", UserJson.time(deletedAt));
    }
}
