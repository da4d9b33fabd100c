package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.messaging.EventEnvelope;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What arrives too early, at the same moment, or wrong. */
class DisorderIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final Finding GAP = Finding.of(Cause.FORWARD_SYNC_GAP, 0.9);

    private static RunningRemediation remediation;
    private static Rest rest;
    private static Interference interference;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("disorder_it");
        rest = new Rest(remediation.url());
        interference = new Interference(remediation);
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aTenantThatIsNotInTheRegistryYetIsNotTakenForOneInDryRun() {
        // Given
        var tenant = remediation.cloud().tenant("Early", "early.example");
        var ada = stuckUser(tenant);
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, ada);
        CaseId id = stuck.event().caseId();
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, GAP));
        interference.awaitInbox(id, 2);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                rest.get("/api/v1/cases/" + id, "operator").status())
                        .isEqualTo(404));

        // When
        remediation.register(tenant, RunningRemediation.live());

        // Then
        rest.await(id, "RESOLVED");
        assertThat(remediation.cloud().effects().writesTo(tenant)).hasSize(1);
    }

    @Test
    void aNameThatCannotBeStoredIsPutAsideAndBlocksNothing() {
        // Given
        var tenant = registered("Hostile", "hostile.example");
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, stuckUser(tenant));

        // When
        remediation.send(Topics.MAILBOX_STUCK, Interference.calledWithNul(stuck));

        // Then
        assertThat(deadLetters(tenant)).hasSize(1);
        var bob = remediation.stuck(tenant, stuckUser(tenant));
        remediation.send(Topics.MAILBOX_STUCK, bob);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(bob, GAP));
        rest.await(bob.event().caseId(), "RESOLVED");
    }

    @Test
    void peopleWhoAskForTheSameCaseAtTheSameMomentGetTheSameCase() throws Exception {
        // Given
        var tenant = registered("Hurried", "hurried.example");
        var ada = stuckUser(tenant);
        Map<String, String> request =
                Map.of("tenantId", tenant.id().toString(), "user", ada.userPrincipalName(), "reason", "they called");
        Callable<Rest.Answer> ask = () -> rest.post("/api/v1/cases", "operator", request);

        // When
        List<Rest.Answer> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = people.invokeAll(List.of(ask, ask, ask, ask, ask, ask)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers)
                .extracting(Rest.Answer::status)
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.body().path("id").asString(""))
                .containsOnly(answers.getFirst().body().path("id").asString(""));
    }

    @Test
    void theKillSwitchStopsAWriteWhosePreconditionsAreStillBeingRead() {
        // Given
        var tenant = registered("Slow", "slow.example");
        var ada = stuckUser(tenant);
        for (int call = 0; call < 5; call++) {
            remediation.cloud().faults().next(tenant, "Get-Mailbox", Fault.hang(Duration.ofSeconds(2)));
        }
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, ada);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, GAP));
        rest.awaitEntry(stuck.event().caseId(), "step.intended");

        // When
        rest.put(
                "/api/v1/kill-switch",
                "operator",
                Map.of("on", true, "tenant", tenant.id().toString(), "reason", "stop"));

        // Then
        rest.awaitEntry(stuck.event().caseId(), "step.not.taken");
        assertThat(remediation.cloud().effects().writesTo(tenant)).isEmpty();
    }

    @Test
    void aWorkerThatWasBelievedDeadSendsNothingWhenItWakesUp() {
        // Given
        var tenant = registered("Paused", "paused.example");
        var ada = stuckUser(tenant);
        for (int call = 0; call < 2; call++) {
            remediation.cloud().faults().next(tenant, "Get-Mailbox", Fault.hang(Duration.ofSeconds(2)));
        }
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, ada);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, GAP));
        rest.awaitEntry(stuck.event().caseId(), "step.intended");

        // When
        interference.takeOver(stuck.event().caseId());

        // Then
        rest.await(stuck.event().caseId(), "DIAGNOSING");
        assertThat(remediation.cloud().effects().writesTo(tenant)).isEmpty();
    }

    @Test
    void aMemberThatMissedTheEndOfItsIncidentIsStillReleased() {
        // Given
        var tenant = registered("Forgotten", "forgotten.example");
        tenant.incident("EX7000001");
        EventEnvelope<MailboxEvent> stuck = remediation.stuck(tenant, stuckUser(tenant));
        var incident = new Finding(
                Cause.SERVICE_INCIDENT, 0.9, "Late.", new FindingDetail.IncidentActive("EX7000001", "Late"), List.of());
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, incident));
        rest.await(stuck.event().caseId(), "HELD");
        interference.putOffForADay(stuck.event().caseId());

        // When
        interference.endUnnoticed(CaseId.ofIncident(new TenantId(tenant.id()), "EX7000001"));

        // Then
        rest.awaitEntry(stuck.event().caseId(), "released");
    }

    @Test
    void whoIsTurnedAwayAtTheDoorIsToldWhyLikeEverybodyElse() {
        // Given
        var body = Map.of("tenantId", UUID.randomUUID().toString(), "user", "ada", "reason", "they called");

        // When
        Rest.Answer anonymous = rest.get("/api/v1/cases", null);
        Rest.Answer wrongRole = rest.post("/api/v1/cases", "approver", body);

        // Then
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.body().path("code").asString("")).isEqualTo("unauthenticated");
        assertThat(wrongRole.status()).isEqualTo(403);
        assertThat(wrongRole.body().path("code").asString("")).isEqualTo("forbidden");
    }

    @Test
    void aForwardingHeaderDoesNotChangeWhereACallerIs() {
        // When
        Rest.Answer claimed = rest.get("/api/v1/cases", "operator", "X-Forwarded-For", "203.0.113.9");

        // Then
        assertThat(claimed.status()).isEqualTo(200);
    }

    private static SimulatedTenant registered(String name, String domain) {
        var tenant = remediation.cloud().tenant(name, domain);
        remediation.register(tenant, RunningRemediation.live());
        rest.awaitTenant(tenant.id());
        return tenant;
    }

    private static SimulatedUser stuckUser(SimulatedTenant tenant) {
        return tenant.user("User " + tenant.users().size())
                .licensed(ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.forwardSyncGap());
    }

    private static List<RawRecord> deadLetters(SimulatedTenant tenant) {
        Predicate<RawRecord> ours = message ->
                message.key() != null && message.key().startsWith(tenant.id().toString());
        String topic = Topics.MAILBOX_STUCK.deadLetterName();
        try (var probe = new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), topic)) {
            return probe.awaitAll(all -> all.stream().anyMatch(ours)).stream()
                    .filter(ours)
                    .toList();
        }
    }
}
