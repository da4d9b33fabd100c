package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creating, changing and deleting users, and asking Microsoft to provision again. */
final class UserWrites {

    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "mail",
            "proxyAddresses",
            "assignedLicenses",
            "assignedPlans",
            "provisionedPlans",
            "licenseAssignmentStates",
            "serviceProvisioningErrors",
            "createdDateTime",
            "deletedDateTime");

    /** What of a synchronised user belongs to Active Directory; the usage location does not. */
    private static final Set<String> MASTERED_ON_PREMISES =
            Set.of("displayName", "userPrincipalName", "mailNickname", "accountEnabled", "givenName", "surname");

    private static final List<String> REQUIRED =
            List.of("accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName");

    private UserWrites() {}

    static Reply create(GraphCall call) {
        JsonNode wish = call.body();
        refuseIncomplete(wish);
        String name = wish.path("userPrincipalName").asString("");
        if (call.tenant().directory().find(name).isPresent()) {
            throw nameTaken();
        }
        Account account = new Account(
                call.world().nextId(),
                UserKind.MEMBER,
                wish.path("displayName").asString(""),
                name,
                call.tenant().time().now());
        account.usageLocation = null;
        apply(account, wish);
        call.tenant().directory().add(account);
        call.tenant().provisioning().welcome(account);
        ObjectNode after = UserJson.of(account, call.tenant());
        return Reply.of(201, UserProperties.project(after, call.select()))
                .because(new Change(account.id().toString(), Json.object(), after));
    }

    static Reply update(GraphCall call) {
        Account account = call.user();
        JsonNode wish = call.body();
        for (String name : wish.propertyNames()) {
            refuseUnlessWritable(name);
        }
        refuseIfSynced(account, wish);
        ObjectNode before = UserJson.of(account, call.tenant());
        apply(account, wish);
        call.tenant().directory().changed(account);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.noContent()
                .because(new Change(account.id().toString(), before, UserJson.of(account, call.tenant())));
    }

    static Reply delete(GraphCall call) {
        Account account = call.user();
        refuseDeletion(account);
        DeletedUsers.bin(call.tenant(), account);
        return Reply.noContent().because(DeletedUsers.moved(account, "active", "deleted"));
    }

    /** Always an effect: even where it helps nothing, Microsoft has been asked once more. */
    static Reply retryProvisioning(GraphCall call) {
        Account account = call.user();
        ObjectNode before = retries(account);
        call.tenant().provisioning().retry(account);
        return Reply.noContent().because(new Change(account.id().toString(), before, retries(account)));
    }

    static GraphRefusal nameTaken() {
        return GraphRefusal.badRequest(
                "Another object with the same value for property userPrincipalName already exists.");
    }

    private static ObjectNode retries(Account account) {
        return Json.object().put("retries", account.progress().retries);
    }

    private static void refuseIncomplete(JsonNode wish) {
        for (String required : REQUIRED) {
            if (wish.path(required).isMissingNode() || wish.path(required).isNull()) {
                throw missing(required);
            }
        }
        if (wish.path("passwordProfile").path("password").asString("").isBlank()) {
            throw missing("passwordProfile");
        }
    }

    private static GraphRefusal missing(String required) {
        return GraphRefusal.badRequest("A value is required for property '" + required + "' of resource 'User'.");
    }

    /** Active Directory deletes its own people; an administrator's account needs a role that no app has here. */
    private static void refuseDeletion(Account account) {
        if (account.heritage().synced) {
            throw masteredOnPremises();
        }
        if (!account.belongings().roles.isEmpty()) {
            throw new GraphRefusal(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
    }

    static GraphRefusal masteredOnPremises() {
        return GraphRefusal.badRequest("Unable to update the specified properties for on-premises mastered"
                + " Directory Sync objects or objects currently undergoing migration.");
    }

    private static void refuseUnlessWritable(String name) {
        // The official SDK adds the type to every body.
        if (name.startsWith("@odata.")) {
            return;
        }
        if (!UserProperties.exist(name)) {
            throw GraphRefusal.badRequest("Property '" + name + "' does not exist as a declared property.");
        }
        if (READ_ONLY.contains(name)) {
            throw GraphRefusal.badRequest("Property '" + name + "' is read-only and cannot be set.");
        }
    }

    private static void refuseIfSynced(Account account, JsonNode wish) {
        if (account.heritage().synced && wish.propertyNames().stream().anyMatch(MASTERED_ON_PREMISES::contains)) {
            throw masteredOnPremises();
        }
    }

    private static void apply(Account account, JsonNode wish) {
        for (String name : wish.propertyNames()) {
            JsonNode value = wish.path(name);
            switch (name) {
                case "displayName" -> account.displayName = value.asString(account.displayName);
                case "userPrincipalName" -> account.userPrincipalName = value.asString(account.userPrincipalName);
                case "mailNickname" -> account.mailNickname = value.asString(account.mailNickname);
                case "accountEnabled" -> account.enabled = value.asBoolean(account.enabled);
                case "usageLocation" -> account.usageLocation = value.isNull() ? null : value.asString("");
                case "passwordProfile" -> {} // a password is never shown again
                default -> {
                    if (!name.startsWith("@odata.")) {
                        account.otherProperties().set(name, value);
                    }
                }
            }
        }
    }
}
