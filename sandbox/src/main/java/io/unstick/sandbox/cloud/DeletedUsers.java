package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /directory/deletedItems}: users that can still come back, until somebody purges them. */
final class DeletedUsers {

    private DeletedUsers() {}

    static Reply list(GraphCall call) {
        List<Account> deleted = List.copyOf(call.tenant().directory().deleted());
        return Page.of(call, "users", deleted, account -> shape(call, account));
    }

    static Reply one(GraphCall call) {
        ObjectNode body = Json.object().put("@odata.type", "#microsoft.graph.user");
        body.setAll(shape(call, find(call)));
        return Reply.ok(body);
    }

    static Reply purge(GraphCall call) {
        Account account = find(call);
        call.tenant().directory().purge(account);
        call.tenant().groups().forget(account);
        leaveRemains(call.tenant(), account);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.noContent().because(moved(account, "deleted", "purged"));
    }

    static Reply restore(GraphCall call) {
        Account account = find(call);
        JsonNode wish = call.body();
        String name = wish.path("newUserPrincipalName").asString(original(account));
        if (call.tenant().directory().find(name).isPresent()) {
            throw UserWrites.nameTaken();
        }
        account.userPrincipalName = name;
        account.deletedAt = null;
        keepOnlySeated(call.tenant(), account);
        if (wish.path("autoReconcileProxyConflict").asBoolean(false)) {
            withoutConflicts(call, account);
        }
        call.tenant().directory().restore(account);
        call.tenant().provisioning().reconsiderAtNextSync();
        ObjectNode body = UserProperties.project(UserJson.of(account, call.tenant()), List.of());
        return Reply.ok(body).because(moved(account, "deleted", "restored"));
    }

    /** Moves a user into the recycle bin; its name carries its id in front, so that somebody else may take it. */
    static void bin(SimulatedTenant tenant, Account account) {
        account.deletedAt = tenant.time().now();
        account.userPrincipalName = prefix(account) + account.userPrincipalName;
        tenant.directory().delete(account);
        tenant.provisioning().reconsiderAtNextSync();
    }

    /** Exchange needs its time to forget whom Entra has forgotten. */
    private static void leaveRemains(SimulatedTenant tenant, Account account) {
        Addresses addresses = new Addresses();
        account.addresses().values().forEach(addresses::add);
        addresses.makePrimary(original(account));
        UUID id = SeededIds.idOf(account.id(), "remains");
        SimulatedRecipient remains =
                new SimulatedRecipient(id, RecipientKind.PURGED_USER, account.displayName(), addresses);
        tenant.directory().add(remains);
        tenant.later(tenant.provisioning().delays().addressRelease(), () -> {
            tenant.directory().recipients().remove(remains);
            tenant.provisioning().reconsider(Duration.ZERO);
        });
    }

    /** The seats of a deleted user were free: a licence comes back only where one still is. */
    private static void keepOnlySeated(SimulatedTenant tenant, Account account) {
        Instant now = tenant.time().now();
        for (Licences.Licence licence : account.licences().all()) {
            Product product = licence.product();
            if (licence.group() == null && !tenant.subscriptions().hasSeat(product)) {
                account.licences().remove(product.skuId(), now);
                account.licences().fail(new Licences.Failure(product, LicenceError.COUNT_VIOLATION, null, false, now));
            }
        }
    }

    private static void withoutConflicts(GraphCall call, Account account) {
        for (String address : account.addresses().values()) {
            if (call.tenant().directory().holdersOf(address).findAny().isPresent()) {
                account.addresses().remove(address);
            }
        }
    }

    private static Account find(GraphCall call) {
        return call.tenant()
                .directory()
                .findDeleted(call.argument())
                .orElseThrow(() -> GraphRefusal.notFound(call.argument()));
    }

    private static ObjectNode shape(GraphCall call, Account account) {
        ObjectNode whole = UserJson.of(account, call.tenant());
        ObjectNode part = UserProperties.project(whole, call.select());
        if (call.select().isEmpty()) {
            part.set("deletedDateTime", whole.get("deletedDateTime"));
        }
        return part;
    }

    private static String original(Account account) {
        String name = account.userPrincipalName;
        return name.startsWith(prefix(account)) ? name.substring(prefix(account).length()) : name;
    }

    private static String prefix(Account account) {
        return account.id().toString().replace("-", "");
    }

    static Change moved(Account account, String before, String after) {
        return new Change(
                account.id().toString(),
                Json.object().put("is", before),
                Json.object().put("is", after));
    }
}
