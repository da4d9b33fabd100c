package io.unstick.diagnostic;

import static io.unstick.contracts.findings.Cause.BACKEND_UNKNOWN;
import static io.unstick.contracts.findings.Cause.FORWARD_SYNC_GAP;
import static io.unstick.contracts.findings.Cause.LICENSE_MISSING;
import static io.unstick.contracts.findings.Cause.PROXY_CONFLICT;
import static io.unstick.contracts.findings.Cause.SERVICE_INCIDENT;
import static io.unstick.contracts.findings.Cause.TENANT_DEHYDRATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.diagnosis.RecordedDiagnosis;
import io.unstick.diagnostic.diagnosis.Replay;
import io.unstick.messaging.EventJson;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the trigger on one topic to the diagnosis on another, over real Kafka and the simulated cloud's real HTTP. */
class DiagnosticServiceIT {
    private static final Set<String> TENANT_WIDE = Set.of(
            "exchange-organization", "service-health", "subscriptions", "deleted-objects", "mail-domain", "terms");
    private static final Stage STAGE = new Stage();
    private static final RunningService SERVICE = STAGE.service();

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    @Test
    void aUserExchangeNeverHeardOfIsAForwardSyncGap() {
        // Given
        var tenant = STAGE.tenant("Fabrikam");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(diagnosed.findings()).extracting(Finding::cause).containsExactly(FORWARD_SYNC_GAP);
    }

    @Test
    void aPackedOrganisationIsADehydratedTenant() {
        // Given
        var tenant = STAGE.tenant("Adatum");
        var user = Stage.stuck(tenant, Blocker.dehydratedTenant());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings()).extracting(Finding::cause).containsExactly(TENANT_DEHYDRATED);
    }

    @Test
    void anAddressOfAContactIsAConflictThatCouldBeReleased() {
        // Given
        var tenant = STAGE.tenant("Woodgrove");
        var user = Stage.stuck(tenant, Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(PROXY_CONFLICT);
            assertThat(finding.detail()).isInstanceOfSatisfying(FindingDetail.AddressHeld.class, held -> {
                assertThat(held.address()).isEqualTo(user.userPrincipalName());
                assertThat(held.holder()).isEqualTo(HolderKind.MAIL_CONTACT);
                assertThat(held.primary()).isFalse();
                assertThat(held.holderAddresses()).contains("smtp:" + user.userPrincipalName());
            });
        });
    }

    @Test
    void anotherUsersPrimaryAddressIsReportedAsPrimary() {
        // Given
        var tenant = STAGE.tenant("Tailspin");
        var user = Stage.stuck(tenant, Blocker.addressHeldAsPrimary());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings().getFirst().detail())
                .isInstanceOfSatisfying(FindingDetail.AddressHeld.class, held -> {
                    assertThat(held.holder()).isEqualTo(HolderKind.MAILBOX);
                    assertThat(held.primary()).isTrue();
                });
    }

    @Test
    void anOpenProvisioningIncidentIsNamed() {
        // Given
        var tenant = STAGE.tenant("Litware").incident("EX4711");
        var user = Stage.stuck(tenant, Blocker.serviceIncident());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings().getFirst().cause()).isEqualTo(SERVICE_INCIDENT);
        assertThat(diagnosed.findings().getFirst().detail())
                .isInstanceOfSatisfying(
                        FindingDetail.IncidentActive.class,
                        incident -> assertThat(incident.incidentId()).isEqualTo("EX4711"));
    }

    @Test
    void anIncidentElsewhereInExchangeIsOnlyMentioned() {
        // Given
        var tenant = STAGE.tenant("Proseware").incident("EX4712", "E-Mail and calendar access");
        var user = Stage.stuck(tenant, Blocker.backendFault());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings()).extracting(Finding::cause).containsExactly(BACKEND_UNKNOWN);
        assertThat(diagnosed.evidence())
                .filteredOn(evidence -> evidence.name().equals("service-health"))
                .singleElement()
                .satisfies(evidence ->
                        assertThat(evidence.facts().get("unresolved-issues")).contains("EX4712"));
    }

    @Test
    void whatNothingExplainsIsMicrosoftsBackend() {
        // Given
        var tenant = STAGE.tenant("Northwind");
        var user = Stage.stuck(tenant, Blocker.backendFault());
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.findings()).extracting(Finding::cause).containsExactly(BACKEND_UNKNOWN);
        assertThat(diagnosed.evidence()).hasSize(16);
    }

    @Test
    void whatIsRememberedOfTheTenantDoesNotMakeADiagnosisOld() {
        // Given
        var tenant = STAGE.tenant("Bellows");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        var before = STAGE.diagnose(tenant, user);
        // When
        var after = STAGE.diagnose(tenant, user);
        // Then: or whoever waits for evidence from after a fix would drop it
        assertThat(readAt("exchange-organization", after)).isEqualTo(readAt("exchange-organization", before));
        assertThat(after.evidenceAt())
                .isAfter(before.evidenceAt())
                .isEqualTo(after.evidence().stream()
                        .filter(evidence -> !TENANT_WIDE.contains(evidence.name()))
                        .map(Evidence::readAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Test
    void withdrawnConsentMakesTheVerdictIncomplete() {
        // Given
        var tenant = STAGE.tenant("Margie");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        tenant.withdrawConsent();
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(diagnosed.findings()).isEmpty();
        assertThat(diagnosed.reason()).contains("directory-user").contains("exchange-mailbox");
    }

    @Test
    void aMailboxThatAppearedMeanwhileIsProvisioned() {
        // Given
        var tenant = STAGE.tenant("Wingtip");
        var user = Stage.stuck(tenant, Blocker.backendFault()).withMailbox();
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.verdict()).isEqualTo(Verdict.ALREADY_PROVISIONED);
    }

    @Test
    void theTenantsOwnGraceDecidesWhenAMailboxIsLate() {
        // Given
        var tenant = STAGE.tenant("Lucerne");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        STAGE.record(tenant, Stage.withGrace(Duration.ofHours(6)), false);
        // When
        var diagnosed = STAGE.diagnose(tenant, user);
        // Then
        assertThat(diagnosed.verdict()).isEqualTo(Verdict.NOT_STUCK_YET);
    }

    @Test
    void aRequestIsAnsweredUnderItsOwnCase() {
        // Given
        var tenant = STAGE.tenant("Alpine");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        var request = Stage.requested(tenant, user);
        // When
        SERVICE.send(Topics.DIAGNOSIS_REQUESTS, request);
        // Then
        var diagnosed = SERVICE.diagnosisAfter(request.id());
        assertThat(diagnosed.caseId()).isEqualTo(request.event().caseId());
        assertThat(diagnosed.mailbox()).isEqualTo(request.event().mailbox());
        assertThat(SERVICE.findingAfter(request.id()).header("ce_caseid"))
                .isEqualTo(request.event().caseId().toString());
    }

    @Test
    void aUserWithoutAnyPlanGetsItsLicenceCauseWhenAPersonAsks() {
        // Given
        var tenant = STAGE.tenant("Contoso");
        var user = tenant.user("Ada Vance");
        var request = Stage.requested(tenant, user);
        // When
        SERVICE.send(Topics.DIAGNOSIS_REQUESTS, request);
        // Then
        var diagnosed = SERVICE.diagnosisAfter(request.id());
        assertThat(diagnosed.findings()).extracting(Finding::cause).containsExactly(LICENSE_MISSING);
    }

    @Test
    void anIncompleteDiagnosisIsMadeAgainByItself() {
        // Given
        var tenant = STAGE.tenant("Humongous");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        STAGE.cloud().faults().next(tenant, "Get-User", Fault.malformedJson());
        var trigger = Stage.announced(tenant, user);
        // When
        SERVICE.send(Topics.MAILBOX_STUCK, trigger);
        // Then
        var both = SERVICE.findingsAfter(trigger.id(), 2);
        assertThat(both)
                .extracting(finding -> EventJson.mapper()
                        .readValue(finding.text(), MailboxDiagnosed.class)
                        .verdict())
                .containsExactly(Verdict.INCOMPLETE, Verdict.STUCK);
        assertThat(both).extracting(finding -> finding.header("ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void whatWasPublishedCanBeReplayedWithoutAskingAnybody() {
        // Given
        var tenant = STAGE.tenant("Graphic");
        var user = Stage.stuck(tenant, Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var diagnosed = STAGE.diagnose(tenant, user);
        var recorded = new RecordedDiagnosis(
                diagnosed.verdict(), diagnosed.reason(), diagnosed.findings(), diagnosed.evidence());
        // When
        var again = Replay.of(recorded);
        // Then
        assertThat(again.findings()).isEqualTo(diagnosed.findings()).isNotEmpty();
        assertThat(recorded.says(again)).isTrue();
        assertThat(diagnosed.evidence().toString()).doesNotContain("@");
    }

    private static Instant readAt(String source, MailboxDiagnosed diagnosed) {
        return diagnosed.evidence().stream()
                .filter(evidence -> evidence.name().equals(source))
                .map(Evidence::readAt)
                .findFirst()
                .orElseThrow();
    }
}
