package io.unstick.diagnostic.evidence;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.sandbox.cloud.UserKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every source against the simulated cloud, over the real wire. */
class CloudEvidenceTest {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final SimulatedMicrosoft microsoft = new SimulatedMicrosoft();
    private final SimulatedCloud cloud = microsoft.cloud();
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");

    @AfterEach
    void stop() {
        microsoft.close();
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
                        "licences",
                        "provisioning-errors",
                        "subscriptions",
                        "exchange-mailbox",
                        "exchange-user",
                        "exchange-organization",
                        "service-health",
                        "address-holders",
                        "deleted-objects",
                        "mail-domain",
                        "hybrid-state",
                        "on-premises-account",
                        "previous-mailbox",
                        "migration");
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
        return microsoft.about(contoso, user).evidence();
    }

    private static Evidence named(String name, List<Evidence> evidence) {
        return evidence.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
