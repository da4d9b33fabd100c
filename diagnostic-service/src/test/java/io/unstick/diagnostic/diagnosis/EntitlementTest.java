package io.unstick.diagnostic.diagnosis;

import static io.unstick.contracts.findings.Verdict.ALREADY_PROVISIONED;
import static io.unstick.contracts.findings.Verdict.INCOMPLETE;
import static io.unstick.contracts.findings.Verdict.NOT_APPLICABLE;
import static io.unstick.contracts.findings.Verdict.NOT_STUCK_YET;
import static io.unstick.contracts.findings.Verdict.STUCK;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.GRACE;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.known;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.member;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.diagnostic.diagnosis.UserAccount.Plan;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementTest {
    private static final ExistingMailbox OWN = new ExistingMailbox("UserMailbox", true);

    @Test
    void aUserWhoIsGoneIsNotApplicable() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().but(UserAccount.SOURCE, new Fact.Absent<>());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains("gone");
    }

    @Test
    void aGuestIsNotApplicableEvenWhileExchangeIsSilent() {
        // Given
        var guest = new UserAccount(
                true, false, member("Enabled", Duration.ofHours(5)).plans());
        var mailbox = StuckMailbox.withoutExplanation()
                .but(UserAccount.SOURCE, known(guest))
                .but(ExistingMailbox.SOURCE, unreadable());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains("guest");
    }

    @Test
    void aResourceAccountIsNotApplicable() {
        // Given
        var resource = new UserAccount(
                false, true, member("Enabled", Duration.ofHours(5)).plans());
        var mailbox = StuckMailbox.withoutExplanation().but(UserAccount.SOURCE, known(resource));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains("resource");
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled, STUCK",
        "enabled, STUCK",
        "Warning, STUCK",
        "Suspended, NOT_APPLICABLE",
        "Deleted, NOT_APPLICABLE",
        "LockedOut, NOT_APPLICABLE",
        "SomethingNew, NOT_APPLICABLE"
    })
    void onlyAPlanThatWorksEntitlesToAMailbox(String capabilityStatus, String verdict) {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(UserAccount.SOURCE, known(member(capabilityStatus, Duration.ofHours(5))));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).hasToString(verdict);
    }

    @Test
    void thePlanThatEveryOfficeLicenceCarriesGivesNoMailbox() {
        // Given
        var foundation = UUID.fromString("113feb6c-3fe4-4440-bddc-54d774bf0318");
        var plan = new Plan(foundation, "Enabled", StuckMailbox.NOW.minus(Duration.ofHours(5)));
        var mailbox = StuckMailbox.withoutExplanation()
                .but(UserAccount.SOURCE, known(new UserAccount(false, false, List.of(plan))));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains("no enabled service plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SharedMailbox", "RoomMailbox", "EquipmentMailbox", "SchedulingMailbox", "sharedmailbox"})
    void aMailboxThatIsNotAPersonsIsNotApplicable(String recipientType) {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(ExistingMailbox.SOURCE, known(new ExistingMailbox(recipientType, true)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains(recipientType);
    }

    @Test
    void aProvenMailboxIsProvisionedEvenWhileTheDirectoryIsSilent() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(ExistingMailbox.SOURCE, known(OWN))
                .but(UserAccount.SOURCE, unreadable());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(ALREADY_PROVISIONED);
    }

    @Test
    void aMailboxWithoutAGuidIsNoMailbox() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(ExistingMailbox.SOURCE, known(new ExistingMailbox("UserMailbox", false)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(STUCK);
    }

    @Test
    void aMailboxOfAnUnknownKindProvesNothing() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation()
                .but(ExistingMailbox.SOURCE, known(new ExistingMailbox("HologramMailbox", true)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(INCOMPLETE);
        assertThat(conclusion.reason()).contains("exchange-mailbox").contains("HologramMailbox");
    }

    @Test
    void aUserInsideTheGraceIsNotStuckYet() {
        // Given
        var justBefore = GRACE.minusMillis(1);
        var mailbox = StuckMailbox.withoutExplanation().but(UserAccount.SOURCE, known(member("Enabled", justBefore)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_STUCK_YET);
    }

    @Test
    void aUserIsStuckFromTheMomentTheGraceIsOver() {
        // Given
        var mailbox = StuckMailbox.withoutExplanation().but(UserAccount.SOURCE, known(member("Enabled", GRACE)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(STUCK);
    }

    @Test
    void anOldAssignmentThatEndedDoesNotMakeTheNewOneOlder() {
        // Given
        var before = new Plan(StuckMailbox.MAILBOX_PLAN, "Deleted", StuckMailbox.NOW.minus(Duration.ofDays(90)));
        var now = new Plan(StuckMailbox.MAILBOX_PLAN, "Enabled", StuckMailbox.NOW.minus(Duration.ofMinutes(5)));
        var mailbox = StuckMailbox.withoutExplanation()
                .but(UserAccount.SOURCE, known(new UserAccount(false, false, List.of(before, now))));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(NOT_STUCK_YET);
    }
}
