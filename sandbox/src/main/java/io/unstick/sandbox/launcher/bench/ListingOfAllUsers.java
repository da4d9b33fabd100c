package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one would do without delta links: all users in the largest pages there are, then everybody's mailbox in the largest
 * batches there are. Really asked, and counted.
 */
final class ListingOfAllUsers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_BATCH = 20;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI cloud;
    private final BenchTenant tenant;

    ListingOfAllUsers(URI cloud, BenchTenant tenant) {
        this.cloud = cloud;
        this.tenant = tenant;
    }

    /** So many requests it takes. */
    long requests() throws InterruptedException {
        try {
            var token = token();
            var users = new ArrayList<String>();
            long requests = 0;
            var next = cloud.resolve("/v1.0/users?$top=999&$select=id,assignedPlans")
                    .toString();
            while (!next.isEmpty()) {
                var page = ask(HttpRequest.newBuilder(URI.create(next)), token);
                page.path("value").forEach(user -> users.add(user.path("id").asString("")));
                next = page.path("@odata.nextLink").asString("");
                requests++;
            }
            for (var from = 0; from < users.size(); from += LARGEST_BATCH) {
                lookAt(users.subList(from, Math.min(from + LARGEST_BATCH, users.size())), token);
                requests++;
            }
            return requests;
        } catch (IOException e) {
            throw new Refusal("Listing all users failed: %s.".formatted(e.getMessage()), e);
        }
    }

    private void lookAt(List<String> users, String token) throws IOException, InterruptedException {
        var inner = users.stream()
                .map(user ->
                        Map.of("id", user, "method", "GET", "url", "/users/" + user + "/mailboxSettings/userPurpose"))
                .toList();
        var batch = HttpRequest.newBuilder(cloud.resolve("/v1.0/$batch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("requests", inner))));
        for (var answer : ask(batch, token).path("responses")) {
            if (answer.path("status").asInt() != OK) {
                throw new IOException("a mailbox answered " + answer.path("status"));
            }
        }
    }

    private String token() throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                SimulatedApp.READER.clientId(),
                "client_secret",
                SimulatedApp.READER.clientSecret(),
                "scope",
                cloud + "/.default");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList();
        var request = HttpRequest.newBuilder(cloud.resolve("/%s/oauth2/v2.0/token".formatted(tenant.id())))
                .POST(BodyPublishers.ofString(String.join("&", body)));
        return ask(request, "").path("access_token").asString("");
    }

    private JsonNode ask(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        var response =
                http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException("%s answered %d".formatted(response.uri().getPath(), response.statusCode()));
        }
        return JSON.readTree(response.body());
    }
}
