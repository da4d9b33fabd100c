package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who reports to whom: {@code manager} and {@code directReports}. */
final class ReportingLines {

    private ReportingLines() {}

    static Reply manager(GraphCall call) {
        Account manager = managerOf(call, call.user()).orElseThrow(() -> GraphRefusal.notFound("manager"));
        ObjectNode body = Json.object().put("@odata.context", call.origin().graphContext("directoryObjects/$entity"));
        body.setAll(person(call, manager));
        return Reply.ok(body);
    }

    static Reply directReports(GraphCall call) {
        Account manager = call.user();
        List<Account> reports = call.tenant().directory().accounts().stream()
                .filter(account -> manager.id().equals(account.belongings().manager))
                .toList();
        return Page.of(call, "directoryObjects", reports, account -> person(call, account));
    }

    static Reply setManager(GraphCall call) {
        Account account = call.user();
        if (account.heritage().synced) {
            throw UserWrites.masteredOnPremises();
        }
        Account manager = call.referenced();
        ObjectNode before = picture(account);
        account.belongings().manager = manager.id();
        call.tenant().directory().changed(account);
        return Reply.noContent().because(new Change(account.id().toString(), before, picture(account)));
    }

    private static Optional<Account> managerOf(GraphCall call, Account account) {
        return Optional.ofNullable(account.belongings().manager)
                .flatMap(id -> call.tenant().directory().find(id.toString()));
    }

    private static ObjectNode person(GraphCall call, Account account) {
        ObjectNode person = Json.object().put("@odata.type", "#microsoft.graph.user");
        person.setAll(UserProperties.project(UserJson.of(account, call.tenant()), call.select()));
        return person;
    }

    private static ObjectNode picture(Account account) {
        return Json.object().put("manager", UserJson.text(account.belongings().manager));
    }
}
