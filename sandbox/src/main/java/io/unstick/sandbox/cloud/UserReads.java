package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /users} and {@code /users/{id}}. */
final class UserReads {

    private UserReads() {}

    static Reply one(GraphCall call) {
        ObjectNode user = selected(call, call.user());
        ObjectNode body = Json.object().put("@odata.context", call.origin().graphContext("users/$entity"));
        body.setAll(user);
        return Reply.ok(body);
    }

    static Reply list(GraphCall call) {
        Predicate<Account> filter = call.request()
                .parameter("$filter")
                .map(text -> Filters.users(text, call.advancedQuery()))
                .orElse(account -> true);
        List<Account> found =
                call.tenant().directory().accounts().stream().filter(filter).toList();
        return Page.of(call, "users", found, account -> selected(call, account));
    }

    private static ObjectNode selected(GraphCall call, Account account) {
        return UserProperties.project(UserJson.of(account, call.tenant()), call.select());
    }
}
