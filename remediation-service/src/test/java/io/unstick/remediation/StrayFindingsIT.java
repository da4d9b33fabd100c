package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.work.Reconciler;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Findings that belong to nobody, to somebody else, or to the past: counted, and without effect. */
class StrayFindingsIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final Finding GAP = Finding.of(Cause.FORWARD_SYNC_GAP, 0.9);

    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("stray_findings_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aFindingThatNamesTheCaseOfAnotherTenantIsPutAside() {
        // Given
        var contoso = registered("Victim", "victim.example");
        var ada = opened(contoso);
        var bob = stuck(registered("Stray", "stray.example"));

        // When
        remediation.send(
                Topics.MAILBOX_FINDINGS, Interference.naming(ada.event().caseId(), remediation.diagnosed(bob, GAP)));

        // Then
        awaitUnused("foreign-tenant");
        assertThat(rest.read(ada.event().caseId()).path("verdict").isNull()).isTrue();
        assertThat(remediation.cloud().effects().writesTo(contoso)).isEmpty();
    }

    @Test
    void aFindingAboutACaseThatHasEndedChangesNothing() {
        // Given
        var tenant = registered("Ended", "ended.example");
        var ada = opened(tenant);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(ada, GAP));
        rest.await(ada.event().caseId(), "RESOLVED");
        JsonNode before = rest.read(ada.event().caseId());

        // When
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(ada, GAP));

        // Then
        awaitUnused("not-awaited");
        assertThat(rest.read(ada.event().caseId()).path("timeline")).isEqualTo(before.path("timeline"));
    }

    @Test
    void evidenceFromBeforeWhatIsKnownChangesNothing() {
        // Given
        var tenant = registered("Older", "older.example");
        var ada = opened(tenant);
        EventEnvelope<MailboxDiagnosed> old = remediation.diagnosed(ada, GAP);
        remediation.send(
                Topics.MAILBOX_FINDINGS,
                remediation.diagnosed(ada, Finding.of(Cause.CROSS_TENANT_MIGRATION_LEFTOVER, 0.9)));
        JsonNode before = rest.await(ada.event().caseId(), "WAITING_FOR_PERSON");

        // When
        remediation.send(Topics.MAILBOX_FINDINGS, old);

        // Then
        awaitUnused("outdated");
        assertThat(rest.read(ada.event().caseId()).path("timeline")).isEqualTo(before.path("timeline"));
    }

    @Test
    void aFindingWhoseCaseNeverCameIsPutAsideAfterAnHour() {
        // Given
        var nobody = stuck(registered("Nobody", "nobody.example"));
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(nobody, GAP));
        Awaitility.await().until(() -> age(nobody) == 1);

        // When
        remediation.context().getBean(Reconciler.class).reconcile();

        // Then
        awaitUnused("unknown-case");
        assertThat(rest.get("/api/v1/cases/" + nobody.event().caseId(), "operator")
                        .status())
                .isEqualTo(404);
    }

    /** Makes what waits for this case two hours old; returns how many messages those are. */
    private static int age(EventEnvelope<MailboxEvent> stuck) {
        return remediation
                .context()
                .getBean(JdbcClient.class)
                .sql("update case_inbox set received_at = received_at - interval '2 hours' where case_id = :case")
                .param("case", stuck.event().caseId().value())
                .update();
    }

    private static void awaitUnused(String reason) {
        var meters = remediation.context().getBean(MeterRegistry.class);
        Awaitility.await("a finding counted as " + reason)
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(meters.counter("unstick.remediation.findings.unused", "reason", reason)
                                .count())
                        .isEqualTo(1));
    }

    private static EventEnvelope<MailboxEvent> opened(SimulatedTenant tenant) {
        EventEnvelope<MailboxEvent> stuck = stuck(tenant);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        rest.await(stuck.event().caseId(), "OPEN");
        return stuck;
    }

    private static EventEnvelope<MailboxEvent> stuck(SimulatedTenant tenant) {
        return remediation.stuck(
                tenant, tenant.user("Somebody").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap()));
    }

    private static SimulatedTenant registered(String name, String domain) {
        var tenant = remediation.cloud().tenant(name, domain);
        remediation.register(tenant, RunningRemediation.live());
        rest.awaitTenant(tenant.id());
        return tenant;
    }
}
