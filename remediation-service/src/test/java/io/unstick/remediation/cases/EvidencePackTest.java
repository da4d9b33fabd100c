package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.EvidencePack;
import io.unstick.contracts.event.RemediationEvent.Escalated;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.cases.Attempt.Result;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Microsoft's support asks for is complete, and names nobody where it is published. */
class EvidencePackTest {
    private static final Evidence LICENCES = new Evidence(
            "licences",
            Evidence.Status.KNOWN,
            "GET /users/{id}",
            "read-17",
            NOW,
            Map.of("usage-location", "NO", "licence-1", "05e9a617 | []"),
            null);
    private static final Evidence HEALTH = new Evidence(
            "service-health", Evidence.Status.UNREADABLE, "GET /issues", null, NOW, Map.of(), "403, no permission");

    @Test
    void everythingSupportAsksForIsInTheEvent() {
        // When
        Escalated escalated = escalation(tried());

        // Then
        assertThat(escalated.evidence()).satisfies(pack -> {
            assertThat(pack.severity()).isEqualTo("B");
            assertThat(pack.tenant()).isEqualTo(Cases.CONTOSO);
            assertThat(pack.userObjectId()).isEqualTo(Cases.ADA);
            assertThat(pack.missingSince()).isEqualTo(Cases.LICENSED);
            assertThat(pack.reason()).isEqualTo("nothing helped");
            assertThat(pack.request()).contains("forward sync", Cases.ADA.toString());
            assertThat(pack.findings()).containsExactly(Cases.backendFault());
            assertThat(pack.attempts())
                    .containsExactly(
                            new EvidencePack.Attempt(FixId.RETRY_SERVICE_PROVISIONING, "applied", NOW, "write-77"));
            assertThat(pack.evidence()).containsExactly(LICENCES, HEALTH);
        });
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(escalation(tried()).evidencePack())
                .contains(
                        "Severity: B",
                        "https://admin.microsoft.com/",
                        Cases.CONTOSO.toString(),
                        Cases.ADA.toString(),
                        "BACKEND_UNKNOWN",
                        "retry-service-provisioning: applied, request id write-77",
                        "request id read-17",
                        "usage-location: NO",
                        "UNREADABLE (403, no permission)")
                .doesNotContain("null");
    }

    @Test
    void thePersonIsNotNamedInTheEvent() {
        // When
        Escalated escalated = escalation(tried());

        // Then
        assertThat(escalated.evidence())
                .extracting(EvidencePack::userPrincipalName)
                .isNull();
        assertThat(escalated.evidencePack()).doesNotContain("ada@contoso.example");
    }

    @Test
    void whoeverAsksForThePackReadsTheNameAndTheRequests() {
        // Given
        var request = new EvidencePack.Request(NOW, "retry, attempt 1: accepted", UUID.randomUUID(), "write-77");

        // When
        EvidencePack pack = EvidencePacking.inFull(tried(), List.of(request));

        // Then
        assertThat(EvidenceText.of(pack))
                .contains(
                        "(ada@contoso.example)",
                        "not escalated",
                        "attempt 1: accepted, client request id " + request.clientRequestId()
                                + ", request id write-77");
    }

    @Test
    void aCaseThatWasNeverDiagnosedHasAPackToo() {
        assertThat(escalation(Cases.opened(live())).evidencePack())
                .contains("Findings:\n- none", "Tried:\n- none", "Evidence:\n- none");
    }

    @Test
    void anIncidentAsksForTheTenant() {
        // Given
        Change held = Cases.diagnosed(live(), Cases.dehydrated());
        MailboxCase incident = Objects.requireNonNull(held.incidentNeeded()).after();

        // When
        Escalated escalated = escalation(incident);

        // Then
        assertThat(escalated.evidencePack()).contains("Concerns the whole tenant", "dehydrated");
    }

    @Test
    void theFactsAreAlwaysInTheSameOrder() {
        assertThat(escalation(tried()).evidencePack()).containsSubsequence("licence-1:", "usage-location:");
    }

    private static MailboxCase tried() {
        var answer = new MailboxDiagnosed(
                Cases.ADAS_MAILBOX,
                Cases.ADAS_CASE,
                Verdict.STUCK,
                List.of(Cases.backendFault()),
                "because",
                List.of(LICENCES, HEALTH),
                NOW.plusSeconds(1));
        return Diagnosing.answered(Cases.opened(live()), answer, live(), NOW.plusSeconds(2))
                .after()
                .tried(new Attempt(FixId.RETRY_SERVICE_PROVISIONING, "hash", Result.APPLIED, NOW, "write-77"));
    }

    private static Escalated escalation(MailboxCase stuck) {
        return Planning.escalate(stuck, "nothing helped", null, live(), NOW).entries().stream()
                .map(Entry::event)
                .filter(Escalated.class::isInstance)
                .map(Escalated.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
