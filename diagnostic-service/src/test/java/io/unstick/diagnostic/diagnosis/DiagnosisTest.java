package io.unstick.diagnostic.diagnosis;

import static io.unstick.contracts.findings.Cause.BACKEND_UNKNOWN;
import static io.unstick.contracts.findings.Cause.FORWARD_SYNC_GAP;
import static io.unstick.contracts.findings.Cause.PROXY_CONFLICT;
import static io.unstick.contracts.findings.Cause.SERVICE_INCIDENT;
import static io.unstick.contracts.findings.Cause.TENANT_DEHYDRATED;
import static io.unstick.contracts.findings.Verdict.INCOMPLETE;
import static io.unstick.contracts.findings.Verdict.STUCK;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.PROVISIONING;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.issue;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final Holder CONTACT =
            new Holder("holder-1", "MailContact", List.of("SMTP:other@contoso.example"), false, false);

    @Test
    void theBackendIsBlamedOnlyWhenNothingElseExplainsIt() {
        // Given
        var unexplained = StuckMailbox.withoutExplanation();
        // When
        var conclusion = unexplained.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(STUCK);
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(BACKEND_UNKNOWN);
        assertThat(unexplained.inDehydratedTenant().diagnosed().findings())
                .extracting(Finding::cause)
                .doesNotContain(BACKEND_UNKNOWN);
    }

    @Test
    void theBackendIsBlamedOnEverythingThatWasRead() {
        // Given
        var unexplained = StuckMailbox.withoutExplanation();
        // When
        var conclusion = unexplained.diagnosed();
        // Then
        assertThat(conclusion.findings().getFirst().evidence())
                .containsExactly(
                        "address-holders",
                        "deleted-objects",
                        "directory-user",
                        "exchange-mailbox",
                        "exchange-organization",
                        "exchange-user",
                        "hybrid-state",
                        "licences",
                        "mail-domain",
                        "migration",
                        "on-premises-account",
                        "previous-mailbox",
                        "provisioning-errors",
                        "service-health",
                        "subscriptions");
    }

    @Test
    void aUserUnknownToExchangeInADehydratedTenantHasBothFindings() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().inDehydratedTenant().unknownToExchange();
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings())
                .extracting(Finding::cause)
                .containsExactly(FORWARD_SYNC_GAP, TENANT_DEHYDRATED);
    }

    @Test
    void findingsAreRankedFromMicrosoftsIncidentToTheDehydratedTenant() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .inDehydratedTenant()
                .unknownToExchange()
                .whoseAddressIsHeld("ada@contoso.example", CONTACT)
                .during(issue("EX1", PROVISIONING, false));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings())
                .extracting(Finding::cause)
                .containsExactly(SERVICE_INCIDENT, PROXY_CONFLICT, FORWARD_SYNC_GAP, TENANT_DEHYDRATED);
    }

    static Stream<EvidenceSource<?>> everySource() {
        return Stream.of(
                UserAccount.SOURCE,
                Licensing.SOURCE,
                Subscriptions.SOURCE,
                ProvisioningErrors.SOURCE,
                ExistingMailbox.SOURCE,
                ExchangeAccount.SOURCE,
                ExchangeOrganization.SOURCE,
                ServiceIssues.SOURCE,
                AddressHolders.SOURCE,
                DeletedHolders.SOURCE,
                MailDomain.SOURCE,
                MailUserState.SOURCE,
                PreviousMailbox.SOURCE,
                Migration.SOURCE);
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void anUnreadableSourceMakesTheVerdictIncomplete(EvidenceSource<?> source) {
        // Given: even with a cause that is already certain
        var mailbox = StuckMailbox.withoutExplanation().inDehydratedTenant().unknownToExchange();
        // When
        var conclusion = mailbox.but(source, unreadable()).diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(INCOMPLETE);
        assertThat(conclusion.findings()).isEmpty();
        assertThat(conclusion.reason()).contains(source.name()).contains("throttled");
    }

    @Test
    void everySourceThatCouldNotBeReadIsNamedOnce() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(ExistingMailbox.SOURCE, unreadable())
                .but(ServiceIssues.SOURCE, unreadable());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.reason())
                .isEqualTo("Could not read: exchange-mailbox (throttled); service-health (throttled).");
    }

    @Test
    void nothingIsConcludedFromSourcesNobodyAsked() {
        // Given
        var facts = Facts.none();
        // When
        var conclusion = new Diagnosis(new MailboxPlans(Set.of(StuckMailbox.MAILBOX_PLAN)), Set.of(PROVISIONING))
                .conclude(facts, new Circumstances(StuckMailbox.GRACE, StuckMailbox.NOW, false));
        // Then
        assertThat(conclusion.verdict()).isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @MethodSource("tenantWideSources")
    void aTenantWideAnswerThatDoesNotExistIsNoAnswer(EvidenceSource<?> source) {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().but(source, new Fact.Absent<>());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(INCOMPLETE);
        assertThat(conclusion.reason()).contains(source.name());
    }

    static Stream<EvidenceSource<?>> tenantWideSources() {
        return Stream.of(ExchangeOrganization.SOURCE, ServiceIssues.SOURCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Management and Provisioning", "management and provisioning"})
    void anOpenProvisioningIssueIsAnIncident(String featureGroup) {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().during(issue("EX1234", featureGroup, false));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(SERVICE_INCIDENT);
            assertThat(finding.detail())
                    .isEqualTo(new FindingDetail.IncidentActive("EX1234", "Some mailboxes are delayed"));
        });
    }

    @Test
    void aResolvedIssueHoldsNothingUp() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().during(issue("EX1", PROVISIONING, true));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).doesNotContain(SERVICE_INCIDENT);
    }

    @Test
    void anIssueElsewhereInExchangeHoldsNothingUp() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().during(issue("EX1", "E-Mail and calendar access", false));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).doesNotContain(SERVICE_INCIDENT);
    }
}
