package io.unstick.detector.suspicion;

import static io.unstick.detector.suspicion.Ada.NOW;
import static io.unstick.detector.suspicion.Ada.SUSPICION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.detector.suspicion.Decision.Forget;
import io.unstick.detector.suspicion.Decision.Keep;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.Watch.Announced;
import io.unstick.detector.suspicion.Watch.Ending;
import io.unstick.detector.suspicion.Watch.Settled;
import io.unstick.detector.suspicion.Watch.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a delta round does to the watch list. */
class DirectoryChangesTest {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void aNewlyLicensedUserIsFirstLookedAtWhenTheGraceIsOver() {
        // When
        var decision = SUSPICION.named(null, Ada.licensed(Duration.ofMinutes(5)), NOW);
        // Then
        var firstLook = new NextLook(0, NOW.minus(Duration.ofMinutes(5)).plus(Ada.GRACE));
        assertThat(decision)
                .isEqualTo(new Remember(new Waiting(Ada.ID, Ada.licence(Duration.ofMinutes(5)), firstLook)));
    }

    @Test
    void whoIsOwedNothingIsNotRemembered() {
        assertThat(SUSPICION.named(null, Ada.unlicensed(), NOW)).isEqualTo(new Keep());
    }

    @Test
    void aReplayedChangeDoesNotDisturbTheLooks() {
        assertThat(SUSPICION.named(Ada.waiting(FIVE_HOURS), Ada.licensed(FIVE_HOURS), NOW))
                .isEqualTo(new Keep());
    }

    @Test
    void aReplayedChangeDoesNotWatchAProvenMailboxAgain() {
        assertThat(SUSPICION.named(proven(FIVE_HOURS), Ada.licensed(FIVE_HOURS), NOW))
                .isEqualTo(new Keep());
    }

    @Test
    void aPlanAssignedAnewIsWatchedAnew() {
        assertThat(SUSPICION.named(proven(FIVE_HOURS), Ada.licensed(AN_HOUR), NOW))
                .isInstanceOfSatisfying(
                        Remember.class,
                        remember -> assertThat(remember.watch())
                                .isInstanceOf(Waiting.class)
                                .extracting(Watch::licence)
                                .isEqualTo(Ada.licence(AN_HOUR)));
    }

    @Test
    void anOlderPlanThatIsLeftOverWatchesNothingAnew() {
        assertThat(SUSPICION.named(proven(AN_HOUR), Ada.licensed(FIVE_HOURS), NOW))
                .isEqualTo(new Keep());
    }

    @Test
    void whoLosesThePlanBeforeAnythingWasToldIsForgotten() {
        assertThat(SUSPICION.named(Ada.waiting(FIVE_HOURS), Ada.unlicensed(), NOW))
                .isEqualTo(new Forget());
    }

    @Test
    void aReplayedChangeLeavesAnAnnouncedMailboxAlone() {
        assertThat(SUSPICION.named(Ada.announced(FIVE_HOURS), Ada.licensed(FIVE_HOURS), NOW))
                .isEqualTo(new Keep());
    }

    @Test
    void anAnnouncedMailboxStaysTheSameEpisodeWhenThePlanIsGivenAgain() {
        // When
        var decision = SUSPICION.named(Ada.announced(FIVE_HOURS), Ada.licensed(AN_HOUR), NOW);
        // Then
        var announced = Ada.announced(FIVE_HOURS);
        assertThat(decision)
                .isEqualTo(new Remember(new Announced(
                        Ada.ID, Ada.licence(FIVE_HOURS), Ada.licence(AN_HOUR), null, announced.nextLook())));
    }

    @Test
    void anAnnouncedMailboxIsKeptWhenThePlanIsTaken() {
        // When
        var decision = SUSPICION.named(Ada.announced(FIVE_HOURS), Ada.unlicensed(), NOW);
        // Then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Remember.class,
                        remember -> assertThat(remember.watch()).isInstanceOfSatisfying(Announced.class, announced -> {
                            assertThat(announced.episode()).isEqualTo(Ada.licence(FIVE_HOURS));
                            assertThat(announced.withoutPlanSince()).isEqualTo(NOW);
                        }));
    }

    private static Settled proven(Duration licensedAgo) {
        return new Settled(Ada.ID, Ada.licence(licensedAgo), Ending.PROVEN);
    }
}
