package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases that a person asked for. */
class ByHandIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    /** More than one look of a waiting case, which comes every 15 simulated minutes. */
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(3);

    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("by_hand_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aCaseOpenedByHandIsOpenedOnceAndNotApprovedByWhoOpenedIt() {
        // Given
        var tenant = tenant("Datum", "datum.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        Map<String, String> request = request(tenant, ada);
        // When
        Rest.Answer first = rest.post("/api/v1/cases", "operator", request);
        Rest.Answer second = rest.post("/api/v1/cases", "operator", request);
        // Then
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 200);
        assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(rest.post("/api/v1/cases", "approver", request).status()).isEqualTo(403);
    }

    @Test
    void aUserWithoutALicenceIsNotGivenUpWhenAPersonAskedForIt() {
        // Given
        var tenant = tenant("Alpine", "alpine.example");
        var ada = tenant.user("Ada");
        Rest.Answer opened = rest.post("/api/v1/cases", "operator", request(tenant, ada));
        CaseId id = CaseId.of(opened.body().path("id").asString(""));
        MailboxKey mailbox = MailboxKey.of(new TenantId(tenant.id()), new UserObjectId(ada.id()));
        // When
        remediation.send(
                Topics.MAILBOX_FINDINGS, remediation.diagnosed(mailbox, id, Finding.of(Cause.LICENSE_MISSING, 1)));
        rest.await(id, "WAITING_FOR_PERSON");
        // Then
        Awaitility.await()
                .during(SEVERAL_LOOKS)
                .atMost(SEVERAL_LOOKS.plusSeconds(5))
                .untilAsserted(() ->
                        assertThat(rest.read(id).path("state").asString("")).isEqualTo("WAITING_FOR_PERSON"));
    }

    @Test
    void theEvidenceOfAnyCaseCanBeReadAsTextAndAsJson() {
        // Given
        var tenant = tenant("Evidence", "evidence.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        Rest.Answer opened = rest.post("/api/v1/cases", "operator", request(tenant, ada));
        CaseId id = CaseId.of(opened.body().path("id").asString(""));
        MailboxKey mailbox = MailboxKey.of(new TenantId(tenant.id()), new UserObjectId(ada.id()));
        remediation.send(
                Topics.MAILBOX_FINDINGS, remediation.diagnosed(mailbox, id, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9)));
        rest.await(id, "RESOLVED");
        String path = "/api/v1/cases/%s/evidence-pack".formatted(id);
        // When
        String text = rest.text(path, "operator", "text/plain");
        Rest.Answer json = rest.get(path, "operator");
        Rest.Answer whatever = rest.get(path, "operator", "Accept", "*/*");
        Rest.Answer foreign = rest.get(path, "stranger");
        // Then
        assertThat(text).contains("Severity: B", ada.userPrincipalName(), "attempt 1: accepted, client request id ");
        assertThat(json.body().path("userObjectId").asString(""))
                .isEqualTo(ada.id().toString());
        assertThat(json.body().path("requests").valueStream())
                .anySatisfy(request ->
                        assertThat(request.path("clientRequestId").asString("")).hasSize(36));
        assertThat(whatever).isEqualTo(json);
        assertThat(foreign.status()).isEqualTo(404);
    }

    private static SimulatedTenant tenant(String name, String domain) {
        var tenant = remediation.cloud().tenant(name, domain);
        remediation.register(tenant, RunningRemediation.live());
        // People are served as soon as the registry has been heard.
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                rest.get("/api/v1/tenants", "operator").body().toString())
                        .contains(tenant.id().toString()));
        return tenant;
    }

    private static Map<String, String> request(SimulatedTenant tenant, SimulatedUser user) {
        return Map.of(
                "tenantId", tenant.id().toString(), "user", user.userPrincipalName(), "reason", "the customer called");
    }
}
