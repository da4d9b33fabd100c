package io.unstick.sandbox.cloud;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /groups/{id}} and its members. */
final class GroupMembers {

    private GroupMembers() {}

    static Reply group(GraphCall call) {
        ObjectNode body = Json.object().put("@odata.context", call.origin().graphContext("groups/$entity"));
        body.setAll(GroupJson.of(find(call)));
        return Reply.ok(body);
    }

    static Reply list(GraphCall call) {
        SimulatedGroup group = find(call);
        List<Account> members = call.tenant().directory().accounts().stream()
                .filter(account -> group.members().contains(account.id()))
                .toList();
        return Page.of(call, "directoryObjects", members, account -> {
            ObjectNode member = Json.object().put("@odata.type", "#microsoft.graph.user");
            return member.setAll(UserProperties.project(UserJson.of(account, call.tenant()), call.select()));
        });
    }

    static Reply add(GraphCall call) {
        SimulatedGroup group = changeable(call);
        Account account = call.referenced();
        if (!group.add(account)) {
            throw GraphRefusal.badRequest("One or more added object references already exist"
                    + " for the following modified properties: 'members'.");
        }
        return changed(call, group, account, false);
    }

    static Reply remove(GraphCall call) {
        SimulatedGroup group = changeable(call);
        String id = call.arguments().get(1);
        Account account = call.tenant().directory().find(id).orElseThrow(() -> GraphRefusal.notFound(id));
        if (!group.remove(account)) {
            throw GraphRefusal.notFound(id);
        }
        return changed(call, group, account, true);
    }

    private static Reply changed(GraphCall call, SimulatedGroup group, Account account, boolean wasMember) {
        call.tenant().directory().changed(account);
        return Reply.noContent()
                .because(new Change(group.id().toString(), picture(account, wasMember), picture(account, !wasMember)));
    }

    private static SimulatedGroup changeable(GraphCall call) {
        SimulatedGroup group = find(call);
        String refusal = group.kind().refusal();
        if (refusal != null) {
            throw GraphRefusal.badRequest(refusal);
        }
        return group;
    }

    private static SimulatedGroup find(GraphCall call) {
        return call.tenant().groups().find(call.argument()).orElseThrow(() -> GraphRefusal.notFound(call.argument()));
    }

    private static ObjectNode picture(Account account, boolean isMember) {
        return Json.object().put("member", account.id().toString()).put("is", isMember);
    }
}
