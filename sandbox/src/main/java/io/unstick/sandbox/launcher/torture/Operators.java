package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.torture.oracle.CaseSeen;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The REST API as one person, at whichever replica answers. Throws {@link IOException} when none does. */
final class Operators {

    private static final String ROOT = "/api/v1";

    private final List<Window> windows;

    Operators(List<Replica> replicas, Login person) {
        this.windows = replicas.stream()
                .map(replica -> new Window(replica, new JsonHttp(replica.address(), person.basic())))
                .toList();
    }

    /** Where one of the replicas answers. */
    private record Window(Replica replica, JsonHttp http) {}

    /** Those that are known to run come first: one that stands still answers after a minute, when nobody asks any more. */
    private List<JsonHttp> replicas() {
        return windows.stream()
                .sorted(Comparator.comparing(window -> !window.replica.isRunning()))
                .map(Window::http)
                .toList();
    }

    /**
     * A case in a list.
     *
     * @param planHash of the plan it stands before; empty without one
     * @param approvalsNeeded how many people must say yes; 0 when nobody is asked
     */
    record Listed(
            String id,
            String mailbox,
            String state,
            @Nullable Instant nextActionAt,
            @Nullable String incident,
            String planHash,
            int approvalsNeeded) {

        CaseSeen with(long lastSeq) {
            return new CaseSeen(id, mailbox, state, nextActionAt, incident, lastSeq);
        }
    }

    List<Listed> cases() throws IOException, InterruptedException {
        var cases = new ArrayList<Listed>();
        var query = "?limit=500";
        while (true) {
            var path = ROOT + "/cases" + query;
            var page = ask(http -> http.get(path));
            page.path("items").forEach(item -> cases.add(listed(item)));
            if (!page.path("next").isString()) {
                return cases;
            }
            query = "?limit=500&cursor=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
        }
    }

    /** Number of the last entry of a case's timeline. */
    long lastSeq(String caseId) throws IOException, InterruptedException {
        return ask(http -> http.get(ROOT + "/cases/" + caseId))
                .path("timeline")
                .valueStream()
                .mapToLong(entry -> entry.path("seq").asLong(0))
                .max()
                .orElse(0);
    }

    /** Whether the answer was a clear no. An answer that got lost may have been a yes, whatever the second try says. */
    boolean isRefused(String caseId, String planHash, boolean approve) throws InterruptedException {
        var decision = Map.of(
                "decision", approve ? "approve" : "reject", "planHash", planHash, "reason", "Asked the customer.");
        var lost = false;
        for (var replica : replicas()) {
            try {
                var answer = replica.post(ROOT + "/cases/" + caseId + "/approval", decision);
                return !lost && !answer.isSuccess();
            } catch (IOException e) {
                lost = true;
            }
        }
        return false;
    }

    /** The answer's HTTP status. */
    int open(String tenant, String user) throws IOException, InterruptedException {
        var wish = Map.of("tenantId", tenant, "user", user, "reason", "They called and said so.");
        return ask(http -> http.post(ROOT + "/cases", wish)).status();
    }

    /** Returns when it is so; an empty tenant means everywhere. */
    void turnKillSwitch(String tenant, boolean on) throws IOException, InterruptedException {
        var wish = tenant.isEmpty()
                ? Map.of("on", on, "reason", "Something smells.")
                : Map.of("on", on, "tenant", tenant, "reason", "Something smells.");
        var status = ask(http -> http.put(ROOT + "/kill-switch", wish)).status();
        if (status >= 300) {
            throw new IOException("the kill switch answered " + status);
        }
    }

    /** Since when each switch that is on has been on, by tenant; everywhere is the empty tenant. */
    Map<String, String> killSwitchesOn() throws IOException, InterruptedException {
        var on = new HashMap<String, String>();
        for (var position : ask(http -> http.get(ROOT + "/kill-switch")).path("items")) {
            if (position.path("on").asBoolean(false)) {
                on.put(position.path("tenant").asString(""), position.path("at").asString(""));
            }
        }
        return on;
    }

    /** Something that is asked over HTTP. */
    private interface Question<T> {
        T of(JsonHttp http) throws IOException, InterruptedException;
    }

    private <T> T ask(Question<T> question) throws IOException, InterruptedException {
        var trouble = new IOException("nobody to ask");
        for (var replica : replicas()) {
            try {
                return question.of(replica);
            } catch (IOException e) {
                trouble = e;
            }
        }
        throw trouble;
    }

    private static Listed listed(JsonNode json) {
        var plan = json.path("plan");
        return new Listed(
                json.path("id").asString(""),
                json.path("tenantId").asString("") + "/"
                        + json.path("originObjectId").asString(""),
                json.path("state").asString("?"),
                json.path("nextActionAt").isString()
                        ? Instant.parse(json.path("nextActionAt").asString())
                        : null,
                json.path("incidentId").isString() ? json.path("incidentId").asString() : null,
                plan.path("hash").asString(""),
                plan.path("approvalsNeeded").asInt(0));
    }
}
