package io.unstick.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyConflictTest {
    private static final String ADDRESS = "ada@contoso.example";
    private static final List<String> SECONDARY = List.of("SMTP:list@contoso.example", "smtp:ada@contoso.example");
    private static final List<String> PRIMARY = List.of("SMTP:Ada@contoso.example", "smtp:list@contoso.example");

    @Test
    void aPrimaryAddressIsReportedAsPrimary() {
        // Given
        var mailbox = heldBy(new Holder("id", "UserMailbox", PRIMARY, false, false));
        // When
        var held = conflict(mailbox);
        // Then
        assertThat(held.primary()).isTrue();
    }

    @Test
    void aSecondaryAddressIsReportedWithAllAddressesOfItsHolder() {
        // Given
        var mailbox = heldBy(new Holder("id", "MailContact", SECONDARY, false, false));
        // When
        var held = conflict(mailbox);
        // Then
        assertThat(held).isEqualTo(new AddressHeld(ADDRESS, HolderKind.MAIL_CONTACT, "id", false, false, SECONDARY));
    }

    @Test
    void aHolderMasteredOnPremisesIsReportedAsSynced() {
        // Given
        var mailbox = heldBy(new Holder("id", "MailUser", SECONDARY, true, false));
        // When
        var held = conflict(mailbox);
        // Then
        assertThat(held.synced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UserMailbox, false, MAILBOX",
        "SharedMailbox, false, MAILBOX",
        "RoomMailbox, false, MAILBOX",
        "MailUser, false, MAIL_USER",
        "MailContact, false, MAIL_CONTACT",
        "MailUniversalDistributionGroup, false, DISTRIBUTION_GROUP",
        "MailUniversalSecurityGroup, false, DISTRIBUTION_GROUP",
        "GroupMailbox, false, MICROSOFT_365_GROUP",
        "PublicFolder, false, MAIL_PUBLIC_FOLDER",
        "DynamicDistributionGroup, false, OTHER",
        "SomethingNew, false, OTHER",
        "UserMailbox, true, SOFT_DELETED",
        "MailUser, true, SOFT_DELETED"
    })
    void theKindOfTheHolderDecidesWhoCouldReleaseTheAddress(String type, boolean softDeleted, HolderKind kind) {
        // Given
        var mailbox = heldBy(new Holder("id", type, SECONDARY, false, softDeleted));
        // When
        var held = conflict(mailbox);
        // Then
        assertThat(held.holder()).isEqualTo(kind);
    }

    @Test
    void anActiveHolderComesBeforeADeletedOne() {
        // Given
        var deleted = new Holder("a", "UserMailbox", SECONDARY, false, true);
        var active = new Holder("b", "MailContact", SECONDARY, false, false);
        // When
        var held = conflict(heldBy(deleted, active));
        // Then
        assertThat(held.holderId()).isEqualTo("b");
    }

    @Test
    void everyContestedAddressIsAFindingOfItsOwn() {
        // Given
        var holder = new Holder("id", "MailContact", SECONDARY, false, false);
        var mailbox = StuckMailbox.withoutExplanation()
                .but(
                        AddressHolders.SOURCE,
                        StuckMailbox.known(new AddressHolders(List.of(
                                new HeldAddress("vance@contoso.example", List.of(holder)),
                                new HeldAddress(ADDRESS, List.of(holder))))));
        // When
        var findings = mailbox.diagnosed().findings();
        // Then
        assertThat(findings).extracting(Finding::cause).containsOnly(Cause.PROXY_CONFLICT);
        assertThat(findings)
                .extracting(finding -> ((AddressHeld) finding.detail()).address())
                .containsExactly(ADDRESS, "vance@contoso.example");
    }

    @Test
    void theSummaryNamesNoAddress() {
        // Given
        var mailbox = heldBy(new Holder("id", "UserMailbox", PRIMARY, false, false));
        // When
        var summary = mailbox.diagnosed().findings().getFirst().summary();
        // Then
        assertThat(summary).doesNotContain("@").contains("primary");
    }

    private static StuckMailbox heldBy(Holder... holders) {
        return StuckMailbox.withoutExplanation().whoseAddressIsHeld(ADDRESS, holders);
    }

    private static AddressHeld conflict(StuckMailbox mailbox) {
        return (AddressHeld) mailbox.diagnosed().findings().getFirst().detail();
    }
}
