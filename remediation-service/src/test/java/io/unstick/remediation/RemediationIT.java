package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.journal.JournalCheck;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The running service, told what to do as the other services and people would. */
class RemediationIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("remediation_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aForwardSyncGapIsClosedByOneWriteAndProvenByReading() {
        // Given
        var tenant = live("Contoso", "contoso.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        // When
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        JsonNode resolved = rest.await(id, "RESOLVED");
        // Then
        assertThat(types(resolved))
                .containsSubsequence(
                        "opened",
                        "diagnosed",
                        "planned",
                        "step.intended",
                        "step.applied",
                        "settling",
                        "verified",
                        "verified",
                        "resolved");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void fiveCasesOfADehydratedTenantCostOneWrite() {
        // Given
        var tenant = live("Fabrikam", "fabrikam.example");
        List<SimulatedUser> users = List.of("A", "B", "C", "D", "E").stream()
                .map(name -> tenant.user("User " + name)
                        .licensed(ENTERPRISE, FIVE_HOURS)
                        .blockedBy(Blocker.dehydratedTenant()))
                .toList();
        tenant.dehydrated();
        // When
        List<CaseId> cases = users.stream()
                .map(user -> diagnosed(tenant, user, Finding.of(Cause.TENANT_DEHYDRATED, 0.6))
                        .event()
                        .caseId())
                .toList();
        List<JsonNode> resolved =
                cases.stream().map(id -> rest.await(id, "RESOLVED")).toList();
        // Then
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
        assertThat(resolved)
                .extracting(node -> node.path("incidentId").asString(""))
                .containsOnly(CaseId.ofIncident(new TenantId(tenant.id()), "TENANT_DEHYDRATED")
                        .toString());
    }

    @Test
    void anAddressIsReleasedOnlyAfterAPersonApprovedExactlyThat() {
        // Given
        var tenant = live("Woodgrove", "woodgrove.example");
        var ada = tenant.user("Ada")
                .licensed(ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        CaseId id = diagnosed(tenant, ada, held(tenant, ada)).event().caseId();
        JsonNode asking = rest.await(id, "AWAITING_APPROVAL");
        String hash = asking.path("plan").path("hash").asString("");
        assertThat(remediation.cloud().effects().writesTo(tenant)).isEmpty();
        // When
        int wrongHash = decide(id, "approver", "0".repeat(64), "yes").status();
        int noReason = decide(id, "approver", hash, "").status();
        int wrongRole = decide(id, "operator", hash, "yes").status();
        int stranger = decide(id, "stranger", hash, "yes").status();
        int right = decide(id, "approver", hash, "it is Ada's").status();
        // Then
        assertThat(List.of(wrongHash, noReason, wrongRole, stranger, right)).containsExactly(409, 422, 403, 404, 200);
        rest.await(id, "RESOLVED");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
        assertThat(decide(id, "approver", hash, "again").status()).isEqualTo(409);
    }

    @Test
    void aLostAnswerIsReadBackAndNeverRepeatedBlindly() {
        // Given
        var tenant = live("Northwind", "northwind.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        remediation.cloud().faults().next(tenant, "POST /users/{id}/retryServiceProvisioning", Fault.applyThenClose());
        // When
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        JsonNode resolved = rest.await(id, "RESOLVED");
        // Then
        assertThat(types(resolved)).contains("step.ambiguous").doesNotContain("step.applied");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void theSameTopicsReplayedOpenNoCaseAndWriteNothing() {
        // Given
        var tenant = live("Litware", "litware.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, ada);
        var diagnosed = remediation.diagnosed(stuck, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9));
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, diagnosed);
        JsonNode before = rest.await(stuck.event().caseId(), "RESOLVED");
        // When
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, diagnosed);
        var bob = tenant.user("Bob").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        rest.await(
                diagnosed(tenant, bob, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                        .event()
                        .caseId(),
                "RESOLVED");
        // Then
        assertThat(rest.read(stuck.event().caseId()).path("timeline")).isEqualTo(before.path("timeline"));
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(2);
    }

    @Test
    void aBrokenRecordIsPutAsideAndTheNextOneIsHandled() {
        // Given
        var tenant = live("Proseware", "proseware.example");
        for (Topic<?> topic : List.of(Topics.MAILBOX_STUCK, Topics.MAILBOX_FINDINGS)) {
            remediation.sendRaw(topic.name(), tenant.id() + "/" + tenant.id(), new byte[0]);
            remediation.sendRaw(
                    topic.name(), tenant.id() + "/" + tenant.id(), "{not json".getBytes(StandardCharsets.UTF_8));
        }
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        // When
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(rest.read(id).path("verdict").asString("")).isEqualTo("STUCK"));
        assertThat(deadLetters(Topics.MAILBOX_STUCK, tenant)).hasSize(2).allMatch(RemediationIT::hasReason);
        assertThat(deadLetters(Topics.MAILBOX_FINDINGS, tenant)).hasSize(2).allMatch(RemediationIT::hasReason);
    }

    @Test
    void theKillSwitchStopsNewWritesUntilItIsReleased() {
        // Given
        var tenant = live("Adatum", "adatum.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        turnKillSwitch(tenant, true);
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(types(rest.read(id))).contains("step.not.taken"));
        assertThat(remediation.cloud().effects().writesTo(tenant)).isEmpty();
        // When
        turnKillSwitch(tenant, false);
        // Then
        rest.await(id, "RESOLVED");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void aRestartInTheMiddleOfAWaitChangesNothing() {
        // Given
        var tenant = live("Tailspin", "tailspin.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        rest.await(id, "SETTLING");
        // When
        remediation.restart();
        rest = new Rest(remediation.url());
        // Then
        rest.await(id, "RESOLVED");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void theJournalCannotBeRewrittenAndVerifies() {
        // Given
        var tenant = live("Wingtip", "wingtip.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        rest.await(id, "RESOLVED");
        JdbcClient database = remediation.context().getBean(JdbcClient.class);
        // When
        var rewriting = database.sql("update case_journal set written_by = 'nobody' where case_id = :id")
                .param("id", id.value());
        // Then
        assertThatThrownBy(rewriting::update)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(new JournalCheck(database).firstTampered(id)).isEmpty();
    }

    @Test
    void prometheusReadsTheMetricsWithoutALogin() {
        // Given
        String path = "/actuator/prometheus";
        // When
        String metrics = rest.text(path, null, "text/plain");
        // Then
        assertThat(metrics).contains("jvm_memory_used_bytes", "dbscheduler_task_completions");
    }

    @Test
    void nobodyGetsInWithoutALoginAndNobodySeesAnothersTenant() {
        // Given
        var tenant = live("Relecloud", "relecloud.example");
        var ada = tenant.user("Ada").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        CaseId id = diagnosed(tenant, ada, Finding.of(Cause.FORWARD_SYNC_GAP, 0.9))
                .event()
                .caseId();
        rest.await(id, "RESOLVED");
        // When
        Rest.Answer anonymous = rest.get("/api/v1/cases", null);
        Rest.Answer foreign = rest.get("/api/v1/cases/" + id, "stranger");
        Rest.Answer foreignList = rest.get("/api/v1/cases", "stranger");
        Rest.Answer elsewhere = rest.get("/somewhere", "operator");
        // Then
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().path("code").asString("")).isEqualTo("not-found");
        assertThat(foreignList.body().path("items")).isEmpty();
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    private static SimulatedTenant live(String name, String domain) {
        var tenant = remediation.cloud().tenant(name, domain);
        remediation.register(tenant, RunningRemediation.live());
        rest.awaitTenant(tenant.id());
        return tenant;
    }

    private static EventEnvelope<MailboxEvent> diagnosed(SimulatedTenant tenant, SimulatedUser user, Finding finding) {
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, user);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, finding));
        return stuck;
    }

    /** What the diagnostic service would find: read from Exchange, as the fix will read it again. */
    private static Finding held(SimulatedTenant tenant, SimulatedUser user) {
        var exchange = remediation.context().getBean(ExchangeOnline.class);
        var reading = exchange.recipientsWithAddress(new TenantId(tenant.id()), user.userPrincipalName());
        var holder = ((Reading.Known<List<Recipient>>) reading).value().getFirst();
        var detail = new AddressHeld(
                user.userPrincipalName(), HolderKind.MAIL_CONTACT, holder.id(), false, false, holder.emailAddresses());
        return new Finding(Cause.PROXY_CONFLICT, 0.95, "A contact holds the address.", detail, List.of());
    }

    private static Rest.Answer decide(CaseId id, String login, String hash, String reason) {
        return rest.post(
                "/api/v1/cases/%s/approval".formatted(id),
                login,
                Map.of("decision", "approve", "planHash", hash, "reason", reason));
    }

    private static void turnKillSwitch(SimulatedTenant tenant, boolean on) {
        Rest.Answer answer = rest.put(
                "/api/v1/kill-switch",
                "operator",
                Map.of("on", on, "tenant", tenant.id().toString(), "reason", "a test of the switch"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static List<String> types(JsonNode stuck) {
        return StreamSupport.stream(stuck.path("timeline").spliterator(), false)
                .map(entry -> entry.path("type").asString(""))
                .toList();
    }

    private static List<RawRecord> deadLetters(Topic<?> topic, SimulatedTenant tenant) {
        Predicate<RawRecord> ours = message ->
                message.key() != null && message.key().startsWith(tenant.id().toString());
        try (var probe = new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), topic.deadLetterName())) {
            return probe.awaitAll(all -> all.stream().filter(ours).count() >= 2).stream()
                    .filter(ours)
                    .toList();
        }
    }

    private static boolean hasReason(RawRecord message) {
        String reason = message.header("unstick-dead-letter-reason");
        return reason != null && !reason.isBlank();
    }
}
