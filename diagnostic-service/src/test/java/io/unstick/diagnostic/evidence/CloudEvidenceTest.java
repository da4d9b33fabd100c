package io.unstick.diagnostic.evidence;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.sandbox.cloud.UserKind;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every source against the simulated cloud, over the real wire. */
class CloudEvidenceTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final EvidenceConfiguration wiring = new EvidenceConfiguration();
    private final ExecutorService threads = wiring.evidenceThreads();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(TIME));
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    private final DiagnosticSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("unstick.diagnostic", DiagnosticSettings.class);
    private final EvidenceGathering gathering = gathering();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        cloud.close();
    }

    @Test
    void everySourceIsNamedWithWhatItWasAsked() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.backendFault());
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(evidence)
                .extracting(Evidence::name)
                .containsExactlyInAnyOrder(
                        "directory-user",
                        "exchange-mailbox",
                        "exchange-user",
                        "exchange-organization",
                        "service-health",
                        "address-holders");
        assertThat(evidence).allSatisfy(entry -> assertThat(entry.api()).isNotBlank());
        assertThat(named("directory-user", evidence).requestId()).isNotBlank();
    }

    @Test
    void aUserExchangeNeverHeardOfIsAbsentThere() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(named("directory-user", evidence).status()).isEqualTo(Status.KNOWN);
        assertThat(named("exchange-user", evidence).status()).isEqualTo(Status.ABSENT);
        assertThat(named("exchange-mailbox", evidence).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void theUsersOwnRecipientHoldsNoAddressAgainstIt() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).withMailbox();
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(named("exchange-mailbox", evidence).facts()).containsEntry("recipient-type", "UserMailbox");
        assertThat(named("address-holders", evidence).facts()).containsEntry("addresses-held-by-others", "0");
    }

    @Test
    void evidenceShowsNeitherNamesNorAddresses() {
        // Given
        var ada = contoso.user("Ada Vance")
                .licensed(ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.SHARED_MAILBOX));
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(named("address-holders", evidence).facts()).containsEntry("addresses-held-by-others", "1");
        assertThat(evidence.toString()).doesNotContain("@").doesNotContainIgnoringCase("vance");
    }

    @Test
    void oneTenantsCasesShareWhatIsTheSameForAll() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.backendFault());
        var bob = contoso.user("Bob Kelly").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.backendFault());
        var first = named("exchange-organization", evidenceAbout(ada));
        // When
        var second = named("exchange-organization", evidenceAbout(bob));
        // Then
        assertThat(second.readAt()).isEqualTo(first.readAt());
        assertThat(cloud.requests().count(contoso, "Get-OrganizationConfig")).isEqualTo(1);
    }

    @Test
    void anAnswerThatMakesNoSenseIsUnreadable() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.forwardSyncGap());
        cloud.faults().next(contoso, "Get-User", Fault.malformedJson());
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(named("exchange-user", evidence).status()).isEqualTo(Status.UNREADABLE);
        assertThat(named("exchange-user", evidence).why()).isNotBlank();
    }

    @Test
    void aMomentOfThrottlingIsWaitedOut() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(Blocker.backendFault());
        contoso.throttle(Duration.ofSeconds(1), 1);
        // When
        var evidence = evidenceAbout(ada);
        // Then
        assertThat(evidence).extracting(Evidence::status).doesNotContain(Status.UNREADABLE);
    }

    @Test
    void aGuestIsRecognised() {
        // Given
        var guest = contoso.user("Gus Guest", UserKind.GUEST).licensed(ENTERPRISE, FIVE_HOURS);
        // When
        var evidence = evidenceAbout(guest);
        // Then
        assertThat(named("directory-user", evidence).facts()).containsEntry("guest", "true");
    }

    private List<Evidence> evidenceAbout(SimulatedUser user) {
        return gathering
                .about(new TenantId(contoso.id()), new UserObjectId(user.id()))
                .evidence();
    }

    private static Evidence named(String name, List<Evidence> evidence) {
        return evidence.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private EvidenceGathering gathering() {
        var microsoft = microsoft();
        var calls = GuardedCalls.as(MicrosoftApp.READER, microsoft, TimeScale.REAL, TIME);
        var directory = MicrosoftReads.directory(calls, microsoft);
        var exchange = MicrosoftReads.exchangeOnline(calls, microsoft);
        var patience = wiring.patience(settings, TIME);
        var tenantWide = wiring.tenantWideReadings(TIME, threads);
        List<Gatherer<?>> gatherers = List.of(
                wiring.directoryUserGatherer(),
                wiring.exchangeMailboxGatherer(exchange, patience),
                wiring.exchangeUserGatherer(exchange, patience),
                wiring.exchangeOrganizationGatherer(tenantWide, exchange, patience, settings, TimeScale.REAL),
                wiring.serviceHealthGatherer(tenantWide, directory, patience, settings, TimeScale.REAL),
                wiring.addressHoldersGatherer(exchange, patience));
        return wiring.evidenceGathering(directory, patience, gatherers, settings, TIME, threads);
    }

    private MicrosoftSettings microsoft() {
        var values = Map.of(
                "m365.login-url", cloud.baseUrl(),
                "m365.graph-url", cloud.baseUrl(),
                "m365.exchange-url", cloud.baseUrl(),
                "m365.reader.client-id", SimulatedApp.READER.clientId(),
                "m365.reader.client-secret", SimulatedApp.READER.clientSecret());
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("m365", MicrosoftSettings.class);
    }
}
