package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.Login;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The product's REST API, used as an operator and as an approver. Throws {@link IOException} while nobody answers. */
public final class OperatorApi {

    private static final String ROOT = "/api/v1";

    private final JsonHttp operator;
    private final List<JsonHttp> approvers;

    /** Several people, since nobody approves what they asked for, and some plans need two. */
    public OperatorApi(URI remediation, Login operator, List<Login> approvers) {
        this.operator = new JsonHttp(remediation, operator.basic());
        this.approvers = approvers.stream()
                .map(approver -> new JsonHttp(remediation, approver.basic()))
                .toList();
    }

    List<CaseView> cases() throws IOException, InterruptedException {
        return items("/cases").stream().map(CaseView::of).toList();
    }

    /** Ids of all cases there are, ended ones and incidents too. */
    public Set<String> caseIds() throws IOException, InterruptedException {
        return cases().stream().map(CaseView::id).collect(Collectors.toSet());
    }

    List<TimelineEntry> timeline(String caseId) throws IOException, InterruptedException {
        var entries = new ArrayList<TimelineEntry>();
        operator.get(ROOT + "/cases/" + caseId).path("timeline").forEach(entry -> entries.add(TimelineEntry.of(entry)));
        return entries;
    }

    /** Health by tenant id. */
    Map<String, String> tenantHealth() throws IOException, InterruptedException {
        var health = new HashMap<String, String>();
        items("/tenants")
                .forEach(tenant -> health.put(
                        tenant.path("id").asString(""), tenant.path("health").asString("?")));
        return health;
    }

    /** As many people as the plan needs say yes; false when nobody could, because the plan has changed meanwhile. */
    boolean approve(CaseView approved, String reason) throws IOException, InterruptedException {
        var accepted = false;
        for (var approver : approvers.subList(0, Math.min(approved.approvalsNeeded(), approvers.size()))) {
            accepted |= approve(approver, approved, reason);
        }
        return accepted;
    }

    private static boolean approve(JsonHttp approver, CaseView approved, String reason)
            throws IOException, InterruptedException {
        return approver.post(
                        ROOT + "/cases/" + approved.id() + "/approval",
                        Map.of(
                                "decision",
                                "approve",
                                "planHash",
                                String.valueOf(approved.planHash()),
                                "reason",
                                reason))
                .isSuccess();
    }

    /** Asks for a case by hand. */
    boolean open(String tenantId, String userId, String reason) throws IOException, InterruptedException {
        return operator.post(ROOT + "/cases", Map.of("tenantId", tenantId, "user", userId, "reason", reason))
                .isSuccess();
    }

    private List<JsonNode> items(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var query = "?limit=200";
        while (true) {
            var page = operator.get(ROOT + path + query);
            page.path("items").forEach(items::add);
            if (!page.path("next").isString()) {
                return items;
            }
            query = "?limit=200&cursor=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
        }
    }
}
