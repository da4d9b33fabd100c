package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.TrimmedUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import okio.ByteString;
import tools.jackson.databind.json.JsonMapper;

/** Every write to Microsoft Graph, as a request. */
final class GraphCommands {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Map<String, Object> NO_BODY = Map.of();

    private final String graph;

    GraphCommands(URI graph) {
        this.graph = TrimmedUrl.of(graph) + "/v1.0";
    }

    WriteCommand retryServiceProvisioning(UserObjectId user) {
        return command("POST", "/users/{id}/retryServiceProvisioning", List.of(user), NO_BODY, AlreadySo.NEVER);
    }

    WriteCommand assignLicense(UserObjectId user, Map<UUID, Set<UUID>> add, Set<UUID> remove) {
        if (add.isEmpty() && remove.isEmpty()) {
            throw new IllegalArgumentException("neither a licence to give nor one to take");
        }
        if (remove.stream().anyMatch(add::containsKey)) {
            throw new IllegalArgumentException("a licence to give and to take at once");
        }
        List<Map<String, Object>> added = add.entrySet().stream()
                .map(licence -> Map.<String, Object>of("skuId", licence.getKey(), "disabledPlans", licence.getValue()))
                .toList();
        return command(
                "POST",
                "/users/{id}/assignLicense",
                List.of(user),
                Map.of("addLicenses", added, "removeLicenses", remove),
                add.isEmpty() ? AlreadySo.LICENCE_NOT_ASSIGNED : AlreadySo.NEVER);
    }

    WriteCommand setUsageLocation(UserObjectId user, String country) {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a usage location is two capital letters, such as US");
        }
        return command("PATCH", "/users/{id}", List.of(user), Map.of("usageLocation", country), AlreadySo.NEVER);
    }

    WriteCommand reprocessLicenseAssignment(UserObjectId user) {
        return command("POST", "/users/{id}/reprocessLicenseAssignment", List.of(user), NO_BODY, AlreadySo.NEVER);
    }

    WriteCommand deleteUser(UserObjectId user) {
        return command("DELETE", "/users/{id}", List.of(user), NO_BODY, AlreadySo.GONE_FROM_DIRECTORY);
    }

    WriteCommand purgeDeleted(UUID item) {
        return command("DELETE", "/directory/deletedItems/{id}", List.of(item), NO_BODY, AlreadySo.GONE_FROM_DIRECTORY);
    }

    WriteCommand restoreDeleted(UserObjectId user) {
        return command("POST", "/directory/deletedItems/{id}/restore", List.of(user), NO_BODY, AlreadySo.NEVER);
    }

    WriteCommand createUser(NewUser user) {
        return command("POST", "/users", List.of(), user.body(), AlreadySo.NEVER);
    }

    WriteCommand addToGroup(UUID group, UserObjectId user) {
        return command(
                "POST",
                "/groups/{id}/members/$ref",
                List.of(group),
                reference("/directoryObjects/" + user),
                AlreadySo.MEMBER_OF_GROUP);
    }

    WriteCommand setManager(UserObjectId user, UserObjectId manager) {
        return command(
                "PUT", "/users/{id}/manager/$ref", List.of(user), reference("/users/" + manager), AlreadySo.NEVER);
    }

    private Map<String, Object> reference(String path) {
        return Map.of("@odata.id", graph + path);
    }

    /** The path without its arguments names the request; with them it addresses it. */
    private WriteCommand command(
            String method, String template, List<?> arguments, Map<String, Object> body, AlreadySo alreadySo) {
        String path = template;
        for (Object argument : arguments) {
            path = path.replaceFirst("\\{id}", argument.toString());
        }
        var message = new WriteCommand.Message(
                method,
                URI.create(graph + path),
                Map.of(),
                body.isEmpty() ? ByteString.EMPTY : ByteString.of(JSON.writeValueAsBytes(body)));
        return new WriteCommand(Surface.GRAPH, method + " " + template, message, alreadySo, false);
    }
}
