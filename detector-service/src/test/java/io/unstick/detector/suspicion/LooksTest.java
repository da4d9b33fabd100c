package io.unstick.detector.suspicion;

import static io.unstick.detector.suspicion.Ada.NOW;
import static io.unstick.detector.suspicion.Ada.SUSPICION;
import static io.unstick.detector.suspicion.Sighting.MailboxSight.MISSING;
import static io.unstick.detector.suspicion.Sighting.MailboxSight.NOT_IN_GRAPH;
import static io.unstick.detector.suspicion.Sighting.MailboxSight.OTHER_KIND;
import static io.unstick.detector.suspicion.Sighting.MailboxSight.OWN;
import static io.unstick.detector.suspicion.Sighting.MailboxSight.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.detector.suspicion.Decision.Forget;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.Decision.TellReady;
import io.unstick.detector.suspicion.Decision.TellStuck;
import io.unstick.detector.suspicion.Watch.Announced;
import io.unstick.detector.suspicion.Watch.Ending;
import io.unstick.detector.suspicion.Watch.Settled;
import io.unstick.detector.suspicion.Watch.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a look at a watched user leads to. */
class LooksTest {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aUserLicensedFiveMinutesAgoIsNotStuck() {
        // When
        var decision = SUSPICION.looked(Ada.waiting(FIVE_MINUTES), Ada.seen(Ada.licensed(FIVE_MINUTES), MISSING), NOW);
        // Then
        var endOfGrace = NOW.minus(FIVE_MINUTES).plus(Ada.GRACE);
        assertThat(decision)
                .isEqualTo(new Remember(new Waiting(Ada.ID, Ada.licence(FIVE_MINUTES), new NextLook(0, endOfGrace))));
    }

    @Test
    void aMissingMailboxIsStuckFromTheVeryEndOfTheGrace() {
        assertThat(lookedAtWaiting(Ada.GRACE, MISSING, NOW)).isInstanceOf(TellStuck.class);
        assertThat(lookedAtWaiting(Ada.GRACE, MISSING, NOW.minusMillis(1))).isInstanceOf(Remember.class);
    }

    @Test
    void aStuckMailboxIsToldWithTheLicenceThatOpenedItsEpisode() {
        // When
        var decision = lookedAtWaiting(FIVE_HOURS, MISSING, NOW);
        // Then
        var again = new NextLook(1, NOW.plus(Ada.FIRST_REREAD));
        var licence = Ada.licence(FIVE_HOURS);
        assertThat(decision).isEqualTo(new TellStuck(new Announced(Ada.ID, licence, licence, null, again)));
    }

    @Test
    void aStuckMailboxIsToldOnce() {
        assertThat(lookedAtAnnounced(Ada.licensed(FIVE_HOURS), MISSING, NOW)).isInstanceOf(Remember.class);
    }

    @Test
    void aMailboxThatAppearsBeforeAnythingWasToldIsProvenInSilence() {
        assertThat(lookedAtWaiting(FIVE_HOURS, OWN, NOW))
                .isEqualTo(new Remember(new Settled(Ada.ID, Ada.licence(FIVE_HOURS), Ending.PROVEN)));
    }

    @Test
    void anAnnouncedMailboxThatAppearsIsToldReady() {
        // When
        var decision = lookedAtAnnounced(Ada.licensed(FIVE_HOURS), OWN, NOW);
        // Then
        var licence = Ada.licence(FIVE_HOURS);
        assertThat(decision).isEqualTo(new TellReady(licence, new Settled(Ada.ID, licence, Ending.PROVEN)));
    }

    @Test
    void readyNamesTheAnnouncedEpisodeAlsoWhenThePlanWasGivenAgain() {
        // Given
        var givenAgain = Ada.licensed(Duration.ofHours(1));
        // When
        var decision = lookedAtAnnounced(givenAgain, OWN, NOW);
        // Then
        assertThat(decision)
                .isEqualTo(new TellReady(
                        Ada.licence(FIVE_HOURS), new Settled(Ada.ID, Ada.licence(Duration.ofHours(1)), Ending.PROVEN)));
    }

    @Test
    void aSharedOrRoomMailboxIsNoBusinessOfOurs() {
        assertThat(lookedAtWaiting(FIVE_HOURS, OTHER_KIND, NOW))
                .isEqualTo(new Remember(new Settled(Ada.ID, Ada.licence(FIVE_HOURS), Ending.NOT_APPLICABLE)));
    }

    @Test
    void anUnreadableAnswerIsNeitherStuckNorReady() {
        assertThat(lookedAtWaiting(FIVE_HOURS, UNCLEAR, NOW)).isInstanceOf(Remember.class);
        assertThat(lookedAtAnnounced(Ada.licensed(FIVE_HOURS), UNCLEAR, NOW)).isInstanceOf(Remember.class);
        assertThat(SUSPICION.looked(Ada.waiting(FIVE_HOURS), new Sighting.Unclear(), NOW))
                .isInstanceOf(Remember.class);
        assertThat(SUSPICION.looked(Ada.announced(FIVE_HOURS), new Sighting.Unclear(), NOW))
                .isInstanceOf(Remember.class);
    }

    @Test
    void afterAnUnreadableAnswerTheUserIsLookedAtAgainAtTheNextSpacing() {
        assertThat(lookedAtWaiting(FIVE_HOURS, UNCLEAR, NOW))
                .isEqualTo(new Remember(
                        new Waiting(Ada.ID, Ada.licence(FIVE_HOURS), new NextLook(1, NOW.plus(Ada.FIRST_REREAD)))));
    }

    @Test
    void theLastSpacingRepeats() {
        // Given
        var inStep = NOW.plus(Duration.ofHours(1));
        var oftenLookedAt = new Waiting(Ada.ID, Ada.licence(FIVE_HOURS), new NextLook(99, inStep));
        // When
        var decision = SUSPICION.looked(oftenLookedAt, new Sighting.Unclear(), inStep);
        // Then
        assertThat(decision)
                .isEqualTo(new Remember(
                        new Waiting(Ada.ID, Ada.licence(FIVE_HOURS), new NextLook(100, inStep.plus(Ada.LAST_REREAD)))));
    }

    @Test
    void usersWhoBecomeDueOneByOneComeToBeLookedAtTogetherAndNeverLate() {
        // Given
        var watch = new Announced(Ada.ID, Ada.licence(FIVE_HOURS), Ada.licence(FIVE_HOURS), null, new NextLook(2, NOW));
        // When
        var nextLooks = Stream.of(5, 35, 64, 115)
                .map(Duration::ofMinutes)
                .map(NOW.minus(Duration.ofHours(1))::plus)
                .map(now -> SUSPICION.looked(watch, Ada.seen(Ada.licensed(FIVE_HOURS), NOT_IN_GRAPH), now))
                .map(decision ->
                        ((Announced) ((Remember) decision).watch()).nextLook().at())
                .distinct();
        // Then
        assertThat(nextLooks).containsExactly(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void graphAloneNeitherTellsNorForgetsAnybody() {
        // Given
        var licence = Ada.licence(Duration.ofDays(3));
        var forgettable = new Announced(Ada.ID, licence, licence, NOW.minus(Ada.FORGET_AFTER), new NextLook(1, NOW));
        // When
        var decisions = List.of(
                lookedAtWaiting(FIVE_HOURS, NOT_IN_GRAPH, NOW),
                lookedAtAnnounced(Ada.licensed(FIVE_HOURS), NOT_IN_GRAPH, NOW),
                SUSPICION.looked(forgettable, Ada.seen(Ada.unlicensed(), NOT_IN_GRAPH), NOW));
        // Then
        assertThat(decisions).hasOnlyElementsOfType(Remember.class);
    }

    @Test
    void exchangeIsNeededOnlyWhereAMissingMailboxWouldBeToldOrForgotten() {
        // Given
        var licence = Ada.licence(Duration.ofDays(3));
        var forgettable = new Announced(Ada.ID, licence, licence, NOW.minus(Ada.FORGET_AFTER), new NextLook(1, NOW));
        // Then
        assertThat(SUSPICION.hangsOnMissing(Ada.waiting(Ada.GRACE), Ada.licensed(Ada.GRACE), NOW))
                .isTrue();
        assertThat(SUSPICION.hangsOnMissing(Ada.waiting(FIVE_MINUTES), Ada.licensed(FIVE_MINUTES), NOW))
                .isFalse();
        assertThat(SUSPICION.hangsOnMissing(Ada.waiting(FIVE_HOURS), Ada.unlicensed(), NOW))
                .isFalse();
        assertThat(SUSPICION.hangsOnMissing(Ada.announced(FIVE_HOURS), Ada.licensed(FIVE_HOURS), NOW))
                .isFalse();
        assertThat(SUSPICION.hangsOnMissing(Ada.announced(FIVE_HOURS), Ada.unlicensed(), NOW))
                .isFalse();
        assertThat(SUSPICION.hangsOnMissing(forgettable, Ada.unlicensed(), NOW)).isTrue();
    }

    @Test
    void aDeletedUserIsForgotten() {
        assertThat(SUSPICION.looked(Ada.waiting(FIVE_HOURS), new Sighting.UserGone(), NOW))
                .isEqualTo(new Forget());
        assertThat(SUSPICION.looked(Ada.announced(FIVE_HOURS), new Sighting.UserGone(), NOW))
                .isEqualTo(new Forget());
    }

    @Test
    void whoLostThePlanBeforeTheLookIsNotStuck() {
        assertThat(SUSPICION.looked(Ada.waiting(FIVE_HOURS), Ada.seen(Ada.unlicensed(), MISSING), NOW))
                .isEqualTo(new Forget());
    }

    @Test
    void anAnnouncedMailboxWithoutAPlanIsForgottenOnlyAfterADay() {
        // Given
        var since = NOW.minus(Ada.FORGET_AFTER);
        var licence = Ada.licence(Duration.ofDays(3));
        var missed = new Announced(Ada.ID, licence, licence, since, new NextLook(1, NOW));
        // When
        var aDayLater = SUSPICION.looked(missed, Ada.seen(Ada.unlicensed(), MISSING), NOW);
        var justBefore = SUSPICION.looked(missed, Ada.seen(Ada.unlicensed(), MISSING), NOW.minusMillis(1));
        // Then
        assertThat(aDayLater).isEqualTo(new Forget());
        assertThat(justBefore).isInstanceOf(Remember.class);
    }

    private static Decision lookedAtWaiting(Duration licensedAgo, Sighting.MailboxSight mailbox, Instant now) {
        return SUSPICION.looked(Ada.waiting(licensedAgo), Ada.seen(Ada.licensed(licensedAgo), mailbox), now);
    }

    private static Decision lookedAtAnnounced(DirectoryEntry user, Sighting.MailboxSight mailbox, Instant now) {
        return SUSPICION.looked(Ada.announced(FIVE_HOURS), Ada.seen(user, mailbox), now);
    }
}
