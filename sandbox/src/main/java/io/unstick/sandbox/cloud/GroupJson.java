package io.unstick.sandbox.cloud;

import tools.jackson.databind.node.ObjectNode;

/** A group as Graph shows it. */
final class GroupJson {

    private GroupJson() {}

    static ObjectNode of(SimulatedGroup group) {
        SimulatedRecipient recipient = group.recipient();
        GroupKind kind = group.kind();
        boolean dynamic = kind == GroupKind.DYNAMIC;
        ObjectNode json = Json.object()
                .put("id", recipient.id().toString())
                .put("displayName", recipient.displayName())
                .put("mail", recipient.addresses().primary().orElse(null))
                .put("mailNickname", Addresses.localPartOf(recipient.displayName()))
                .put("mailEnabled", recipient.kind().isMailEnabled())
                .put("securityEnabled", kind.isSecurityEnabled())
                .put("membershipRule", dynamic ? "user.accountEnabled -eq true" : null)
                .put("membershipRuleProcessingState", dynamic ? "On" : null)
                .put("onPremisesSyncEnabled", kind == GroupKind.SYNCED ? true : null)
                .put("isAssignableToRole", false);
        json.set("groupTypes", Json.strings(kind.groupTypes()));
        json.set("proxyAddresses", Json.strings(recipient.addresses().values()));
        return json;
    }
}
