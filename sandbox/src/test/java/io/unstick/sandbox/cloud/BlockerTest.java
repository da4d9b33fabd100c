package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockerTest extends CloudTest {

    @Test
    void aMailboxComesTenMinutesAfterTheLicence() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.STANDARD, Duration.ofMinutes(5));
        var before = ada.hasMailbox();
        // When
        later(Duration.ofMinutes(5));
        // Then
        assertThat(before).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aForwardSyncGapLiftsOnlyByARetryAndOnlyInItsTime() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        later(Duration.ofHours(20));
        var untouched = ada.hasMailbox();
        // When
        retry(ada);
        // Then
        later(Duration.ofMinutes(14));
        assertThat(untouched).isFalse();
        assertThat(ada.hasMailbox()).isFalse();
        later(MINUTE);
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aDehydratedTenantIsHydratedOnceForAll() {
        // Given
        var ada = stuck("Ada Vance", Blocker.dehydratedTenant());
        var ben = contoso.user("Ben Walters").licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        retry(ada);
        // When
        var first = wire.cmdlet("Enable-OrganizationCustomization", "{}");
        var second = wire.cmdlet("Enable-OrganizationCustomization", "{}");
        // Then
        later(Duration.ofMinutes(15));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text()).contains("This operation is not required. Organization is already enabled");
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(ben.hasMailbox()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT, Set-MailContact",
        "MAIL_USER, Set-MailUser",
        "USER, Set-Mailbox",
        "SHARED_MAILBOX, Set-Mailbox",
        "DISTRIBUTION_GROUP, Set-DistributionGroup",
        "UNIFIED_GROUP, Set-UnifiedGroup"
    })
    void aConflictLiftsOnlyWhenTheAddressIsReallyReleased(Blocker.Holder by, String cmdlet) {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(by));
        retry(ada);
        later(Duration.ofHours(10));
        var afterRetry = ada.hasMailbox();
        var holder = holderOf(ada.userPrincipalName());
        // When
        var answer = wire.cmdlet(cmdlet, removal(holder, ada.userPrincipalName()));
        // Then
        later(Duration.ofMinutes(15));
        assertThat(afterRetry).isFalse();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aRetryAfterTheReleaseSavesFiveMinutes() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        wire.cmdlet("Set-MailContact", removal(holderOf(ada.userPrincipalName()), ada.userPrincipalName()));
        // When
        retry(ada);
        // Then
        later(Duration.ofMinutes(10));
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aPrimaryAddressIsNotRemovedByCmdletButChangedByAPerson() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldAsPrimary());
        var holder = holderOf(ada.userPrincipalName());
        // When
        var answer = wire.cmdlet("Set-Mailbox", removal(holder, ada.userPrincipalName()));
        // Then
        later(Duration.ofHours(1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(ada.hasMailbox()).isFalse();
        contoso.find(holder).orElseThrow().changePrimaryAddress("namesake@contoso.example");
        later(Duration.ofMinutes(15));
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void anIncidentHoldsEverybodyUntilItIsResolved() {
        // Given
        var ada = stuck("Ada Vance", Blocker.serviceIncident());
        retry(ada);
        later(Duration.ofHours(2));
        var during = ada.hasMailbox();
        // When
        contoso.resolveIncidents();
        // Then
        later(Duration.ofMinutes(15));
        assertThat(during).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aBackendFaultNeverHealsAndLeavesNoTrace() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        // When
        retry(ada);
        // Then
        later(Duration.ofDays(3));
        assertThat(ada.hasMailbox()).isFalse();
        assertThat(wire.cmdlet("Get-User", identity(ada)).status()).isEqualTo(200);
        assertThat(wire.get("/users/" + ada.id() + "?$select=serviceProvisioningErrors")
                        .json()
                        .path("serviceProvisioningErrors"))
                .isEmpty();
    }

    @Test
    void aTakenLicenceTakesTheMailboxWithIt() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        var before = ada.hasMailbox();
        // When
        ada.removeLicences();
        // Then
        later(Duration.ofHours(1));
        assertThat(before).isTrue();
        assertThat(ada.hasMailbox()).isFalse();
    }

    @Test
    void allAgesAndDelaysFollowTheTimeScale() {
        try (var fast = SimulatedCloud.start(Settings.at(time).withTimeScale(1.0 / 1800))) {
            // Given
            var ada = fast.tenant("Contoso", "contoso.example").user("Ada Vance");
            ada.licensed(MailboxPlan.STANDARD, Duration.ZERO);
            var before = ada.hasMailbox();
            // When
            time.pass(Duration.ofMillis(334));
            // Then
            assertThat(before).isFalse();
            assertThat(ada.hasMailbox()).isTrue();
        }
    }

    private String holderOf(String address) {
        var found = wire.cmdlet("Get-Recipient", "{\"Filter\":\"EmailAddresses -eq '" + address + "'\"}");
        return found.json()
                .path("value")
                .path(0)
                .path("ExternalDirectoryObjectId")
                .asString("");
    }

    private static String removal(String holder, String address) {
        return """
            {"Identity":"%s","EmailAddresses":{"@odata.type":"#Exchange.GenericHashTable","Remove":["smtp:%s"]}}\
            """.formatted(holder, address);
    }

    private static String identity(SimulatedUser user) {
        return "{\"Identity\":\"" + user.id() + "\"}";
    }
}
