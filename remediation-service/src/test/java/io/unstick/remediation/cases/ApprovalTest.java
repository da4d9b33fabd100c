package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.addressHeldByContact;
import static io.unstick.remediation.cases.Cases.diagnosed;
import static io.unstick.remediation.cases.Cases.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.ApprovalDecided;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(10));

    private final Terms terms = live();
    private final MailboxCase asking = diagnosed(terms, addressHeldByContact()).after();

    @Test
    void anApprovedPlanMayRun() {
        // When
        Ruling ruling = Deciding.decide(asking, approve(hashOf(asking), "grace"), terms, SOON);

        // Then
        assertThat(accepted(ruling).after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().approvals())
                                .extracting(Approval::by)
                                .containsExactly("grace"));
    }

    @Test
    void theJournalNamesWhoDecided() {
        // When
        Ruling ruling = Deciding.decide(asking, approve(hashOf(asking), "grace"), terms, SOON);

        // Then
        assertThat(accepted(ruling).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("grace");
            assertThat(entry.event()).isInstanceOf(ApprovalDecided.class);
        });
    }

    @Test
    void anApprovalOfAnotherPlanIsWorthNothing() {
        // When
        Ruling ruling = Deciding.decide(asking, approve("0".repeat(64), "grace"), terms, SOON);

        // Then
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void anExpiredApprovalIsRefused() {
        // When
        Ruling ruling = Deciding.decide(asking, approve(hashOf(asking), "grace"), terms, NOW.plus(Duration.ofDays(2)));

        // Then
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void anApprovalIsUsedOnce() {
        // Given
        MailboxCase approved = accepted(Deciding.decide(asking, approve(hashOf(asking), "grace"), terms, SOON))
                .after();

        // When
        Ruling ruling = Deciding.decide(approved, approve(hashOf(asking), "grace"), terms, SOON);

        // Then
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void onePersonIsNotTwo() {
        // Given
        Terms two = live(Map.of(FixId.RELEASE_ADDRESS, Permission.TWO_PERSON));
        MailboxCase first = diagnosed(two, addressHeldByContact()).after();
        MailboxCase half = accepted(Deciding.decide(first, approve(hashOf(first), "grace"), two, SOON))
                .after();

        // When
        Ruling again = Deciding.decide(half, approve(hashOf(first), "grace"), two, SOON);

        // Then
        assertThat(again).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void twoDifferentPeopleAreTwo() {
        // Given
        Terms two = live(Map.of(FixId.RELEASE_ADDRESS, Permission.TWO_PERSON));
        MailboxCase first = diagnosed(two, addressHeldByContact()).after();
        MailboxCase half = accepted(Deciding.decide(first, approve(hashOf(first), "grace"), two, SOON))
                .after();

        // When
        Ruling second = Deciding.decide(half, approve(hashOf(first), "alan"), two, SOON);

        // Then
        assertThat(accepted(second).after().state()).isInstanceOf(CaseState.ReadyToAct.class);
    }

    @Test
    void aRejectedPlanGivesWayToThePersonsStep() {
        // When
        Ruling ruling = Deciding.decide(
                asking, new Decision(hashOf(asking), false, "grace", "it belongs to sales"), terms, SOON);

        // Then
        assertThat(StateLabel.of(accepted(ruling).after().state())).isEqualTo(StateLabel.WAITING_FOR_PERSON);
    }

    @Test
    void nobodyDecidingInTimeEscalates() {
        // When
        Change change = Deciding.expire(
                asking, (CaseState.AwaitingApproval) asking.state(), terms, NOW.plus(Duration.ofDays(2)));

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.ESCALATED);
    }

    @Test
    void peopleAreWarnedBeforeTheTimeIsOver() {
        // When
        Due due = Due.of(asking, NOW.plus(Duration.ofHours(19)));

        // Then
        assertThat(due).isInstanceOf(Due.Warn.class);
    }

    private static Decision approve(String hash, String by) {
        return new Decision(hash, true, by, "looks right");
    }

    private static String hashOf(MailboxCase asking) {
        return ((CaseState.AwaitingApproval) asking.state()).plan().hash();
    }

    private static Change accepted(Ruling ruling) {
        return ((Ruling.Accepted) ruling).change();
    }
}
