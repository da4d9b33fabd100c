package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.adaIsStuck;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ada is seen stuck at nine; when that belongs to the case that was resolved before, and when it is old news. */
class ReopeningTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));

    @Test
    void stuckAgainSoonAfterTheProofGoesOnWithTheSameCase() {
        // Given
        MailboxCase resolved = resolvedAt(NOW.minus(Duration.ofHours(1)));

        // When
        boolean goesOn = Opening.goesOn(resolved, adaIsStuck(), live(), LATER);

        // Then
        assertThat(goesOn).isTrue();
    }

    @Test
    void stuckAgainLongAfterTheProofIsANewCase() {
        // Given
        MailboxCase resolved = anotherEpisode(NOW.minus(Duration.ofDays(2)));

        // When
        boolean covered = Opening.covers(resolved, adaIsStuck());

        // Then
        assertThat(covered).isFalse();
        assertThat(Opening.goesOn(resolved, adaIsStuck(), live(), LATER)).isFalse();
    }

    @Test
    void aMailboxLostLongAfterTheProofUnderTheSameLicenceGoesOnWithTheSameCase() {
        // Given
        MailboxCase resolved = resolvedAt(NOW.minus(Duration.ofDays(2)));

        // When
        boolean goesOn = Opening.goesOn(resolved, adaIsStuck(), live(), LATER);

        // Then
        assertThat(goesOn).isTrue();
    }

    @Test
    void theTimeInWhichTheMailboxWasThereIsNotCountedAsStuck() {
        // Given
        Instant proven = NOW.minus(Duration.ofHours(1));

        // When
        Change again = Opening.again(resolvedAt(proven), adaIsStuck(), live(), LATER);

        // Then
        assertThat(again.after().stuckSince()).isEqualTo(proven);
    }

    @Test
    void aSightingFromBeforeTheProofArrivesTooLateToMatter() {
        // Given
        MailboxCase resolved = resolvedAt(NOW.plusSeconds(1));

        // When
        boolean goesOn = Opening.goesOn(resolved, adaIsStuck(), live(), LATER);

        // Then
        assertThat(goesOn).isFalse();
        assertThat(Opening.covers(resolved, adaIsStuck())).isTrue();
    }

    @Test
    void theSameEpisodeSeenAfterItWasSuppressedGoesOn() {
        // Given
        MailboxCase suppressed =
                opened(live()).in(new CaseState.Suppressed(NOW.minusSeconds(60), "the tenant has left the fleet"));

        // When
        boolean goesOn = Opening.goesOn(suppressed, adaIsStuck(), live(), LATER);

        // Then
        assertThat(goesOn).isTrue();
    }

    @Test
    void anOpenCaseOwnsItsMailboxWhateverIsAnnounced() {
        // When
        boolean covered = Opening.covers(opened(live()), adaIsStuck());

        // Then
        assertThat(covered).isTrue();
    }

    private static MailboxCase anotherEpisode(Instant resolvedAt) {
        MailboxStuck ada = adaIsStuck();
        var before = new MailboxStuck(
                ada.mailbox(),
                CaseId.ofEpisode(ada.mailbox(), NOW.minus(Duration.ofDays(30))),
                ada.userObjectId(),
                ada.userPrincipalName(),
                ada.displayName(),
                NOW.minus(Duration.ofDays(30)),
                ada.servicePlanId(),
                ada.symptoms(),
                ada.observedAt());
        return Opening.stuck(before, live(), NOW)
                .after()
                .in(new CaseState.Resolved(resolvedAt, "the mailbox was read"));
    }

    private static MailboxCase resolvedAt(Instant at) {
        return opened(live()).in(new CaseState.Resolved(at, "the mailbox was read"));
    }
}
