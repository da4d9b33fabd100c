package io.unstick.detector.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxPlansTest {
    private static final Duration LONG_AGO = Duration.ofDays(1);

    @Test
    void aMemberWithAMailboxPlanIsOwedAMailbox() {
        assertThat(Ada.PLANS.owedTo(Ada.licensed(LONG_AGO))).contains(Ada.licence(LONG_AGO));
    }

    @Test
    void aGuestIsNeverACandidate() {
        assertThat(Ada.PLANS.owedTo(ofType("Guest"))).isEmpty();
        assertThat(Ada.PLANS.owedTo(ofType("guest"))).isEmpty();
    }

    @Test
    void anOldAccountWithoutATypeIsAMember() {
        assertThat(Ada.PLANS.owedTo(ofType(null))).isPresent();
    }

    @Test
    void aDeviceIsNeverACandidate() {
        // Given
        var device = new DirectoryEntry(
                Ada.ID, "Member", true, Ada.licensed(LONG_AGO).plans());
        // When
        var owed = Ada.PLANS.owedTo(device);
        // Then
        assertThat(owed).isEmpty();
    }

    @Test
    void theStubPlanComesWithoutAMailbox() {
        assertThat(Ada.PLANS.owedTo(Ada.with(Ada.plan(Ada.STUB_PLAN, "Enabled", LONG_AGO))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deleted", "Suspended", "LockedOut", "SomethingNew"})
    void aPlanThatIsNotOnOwesNothing(String status) {
        assertThat(Ada.PLANS.owedTo(Ada.with(Ada.plan(Ada.MAILBOX_PLAN, status, LONG_AGO))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enabled", "enabled", "Warning"})
    void aPlanThatIsOnOrInItsGraceTimeOwesAMailbox(String status) {
        assertThat(Ada.PLANS.owedTo(Ada.with(Ada.plan(Ada.MAILBOX_PLAN, status, LONG_AGO))))
                .isPresent();
    }

    @Test
    void theLatestEnabledEntryOfThePlansHistoryCounts() {
        // Given
        var user = Ada.with(
                Ada.plan(Ada.MAILBOX_PLAN, "Enabled", Duration.ofDays(9)),
                Ada.plan(Ada.MAILBOX_PLAN, "Enabled", Duration.ofHours(2)),
                Ada.plan(Ada.MAILBOX_PLAN, "Deleted", Duration.ofHours(1)));
        // When
        var owed = Ada.PLANS.owedTo(user);
        // Then
        assertThat(owed).contains(Ada.licence(Duration.ofHours(2)));
    }

    private static DirectoryEntry ofType(@Nullable String type) {
        return new DirectoryEntry(
                Ada.ID, type, false, List.copyOf(Ada.licensed(LONG_AGO).plans()));
    }
}
