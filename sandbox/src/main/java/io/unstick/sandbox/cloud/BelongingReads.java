package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a user has, as Graph shows it: OneDrive, teams, chats, roles, applications. */
final class BelongingReads {

    private static final long BYTES_A_FILE = 48_000;
    private static final long TERABYTE = 1_099_511_627_776L;

    private BelongingReads() {}

    static Reply drive(GraphCall call) {
        Account account = call.user();
        Integer files = account.belongings().files;
        if (files == null) {
            throw new GraphRefusal(404, "ResourceNotFound", "User's mysite not found.");
        }
        long used = files * BYTES_A_FILE;
        ObjectNode drive = Json.object()
                .put("@odata.context", call.origin().graphContext("drives/$entity"))
                .put(
                        "id",
                        "b!" + SeededIds.idOf(account.id(), "drive").toString().replace("-", ""))
                .put("driveType", "business")
                .put("name", "OneDrive")
                .put("createdDateTime", UserJson.time(account.createdAt()))
                .put("webUrl", "https://sharepoint.example/personal/" + account.mailNickname + "/Documents");
        drive.putObject("owner")
                .putObject("user")
                .put("id", account.id().toString())
                .put("displayName", account.displayName());
        drive.putObject("quota")
                .put("deleted", 0L)
                .put("used", used)
                .put("remaining", TERABYTE - used)
                .put("total", TERABYTE)
                .put("state", "normal");
        return Reply.ok(drive);
    }

    static Reply teams(GraphCall call) {
        Account account = call.user();
        List<String> teams = List.copyOf(account.belongings().teams);
        return Page.of(
                call,
                "teams",
                teams,
                name -> Json.object()
                        .put(
                                "id",
                                SeededIds.idOf(call.tenant().id(), "team", name).toString())
                        .put("displayName", name)
                        .put("isArchived", false)
                        .put("tenantId", call.tenant().id().toString()));
    }

    static Reply chats(GraphCall call) {
        Account account = call.user();
        List<Integer> numbers =
                IntStream.range(0, account.belongings().chats).boxed().toList();
        return Page.of(
                call,
                "users('" + account.id() + "')/chats",
                numbers,
                number -> Json.object()
                        .put("id", "19:" + SeededIds.idOf(account.id(), "chat", number) + "@unq.gbl.spaces")
                        .put("chatType", "oneOnOne")
                        .put("createdDateTime", UserJson.time(account.createdAt()))
                        .put("tenantId", call.tenant().id().toString())
                        .putNull("topic"));
    }

    /** Groups and directory roles, in one list as in the real one. */
    static Reply memberOf(GraphCall call) {
        Account account = call.user();
        Stream<ObjectNode> groups = call.tenant().groups().of(account).stream()
                .map(group -> Json.object()
                        .put("@odata.type", "#microsoft.graph.group")
                        .setAll(GroupJson.of(group)));
        Stream<ObjectNode> roles = account.belongings().roles.stream()
                .map(name -> Json.object()
                        .put("@odata.type", "#microsoft.graph.directoryRole")
                        .put(
                                "id",
                                SeededIds.idOf(call.tenant().id(), "role", name).toString())
                        .put("displayName", name)
                        .put(
                                "roleTemplateId",
                                SeededIds.idOf("role template", name).toString()));
        return Page.of(call, "directoryObjects", Stream.concat(groups, roles).toList(), found -> found);
    }

    static Reply ownedObjects(GraphCall call) {
        List<String> names = new ArrayList<>(call.user().belongings().owned);
        return Page.of(
                call,
                "directoryObjects",
                names,
                name -> Json.object()
                        .put("@odata.type", "#microsoft.graph.application")
                        .put(
                                "id",
                                SeededIds.idOf(call.tenant().id(), "application", name)
                                        .toString())
                        .put("displayName", name));
    }

    static Reply appRoleAssignments(GraphCall call) {
        Account account = call.user();
        List<String> names = List.copyOf(account.belongings().appRoles);
        return Page.of(
                call,
                "appRoleAssignments",
                names,
                name -> Json.object()
                        .put(
                                "id",
                                SeededIds.idOf(account.id(), "app role", name)
                                        .toString()
                                        .replace("-", ""))
                        .put("appRoleId", new UUID(0, 0).toString())
                        .put("createdDateTime", UserJson.time(account.createdAt()))
                        .put("principalDisplayName", account.displayName())
                        .put("principalId", account.id().toString())
                        .put("principalType", "User")
                        .put("resourceDisplayName", name)
                        .put(
                                "resourceId",
                                SeededIds.idOf(call.tenant().id(), "application", name)
                                        .toString()));
    }
}
