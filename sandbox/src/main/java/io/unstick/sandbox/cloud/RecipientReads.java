package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /groups} and {@code /contacts}. */
final class RecipientReads {

    private RecipientReads() {}

    static Reply groups(GraphCall call) {
        SimulatedGroups groups = call.tenant().groups();
        return list(call, "groups", recipient -> recipient.kind().isGroup(), group -> GroupJson.of(groups.of(group)));
    }

    static Reply contacts(GraphCall call) {
        return list(
                call, "contacts", recipient -> recipient.kind() == RecipientKind.MAIL_CONTACT, RecipientReads::shape);
    }

    private static Reply list(
            GraphCall call,
            String set,
            Predicate<SimulatedRecipient> sort,
            Function<SimulatedRecipient, ObjectNode> shape) {
        Predicate<AddressHolder> filter =
                call.request().parameter("$filter").map(Filters::recipients).orElse(recipient -> true);
        List<SimulatedRecipient> found = call.tenant().directory().recipients().stream()
                .filter(sort)
                .filter(filter)
                .toList();
        return Page.of(call, set, found, shape);
    }

    /** Group and contact share these properties; selecting fewer of them changes nothing a reader would miss. */
    static ObjectNode shape(SimulatedRecipient recipient) {
        ObjectNode object = Json.object()
                .put("id", recipient.id().toString())
                .put("displayName", recipient.displayName())
                .put("mail", recipient.addresses().primary().orElse(null))
                .put("mailNickname", Addresses.localPartOf(recipient.displayName()))
                .putNull("onPremisesSyncEnabled");
        object.set("proxyAddresses", Json.strings(recipient.addresses().values()));
        if (recipient.kind().isGroup()) {
            object.put("mailEnabled", true).put("securityEnabled", false);
            object.set(
                    "groupTypes",
                    Json.strings(recipient.kind() == RecipientKind.UNIFIED_GROUP ? List.of("Unified") : List.of()));
        }
        return object;
    }
}
