package io.unstick.detector.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.DirectoryEntry;
import io.unstick.detector.suspicion.MailboxLicence;
import io.unstick.detector.suspicion.MailboxPlans;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Timing;
import io.unstick.detector.suspicion.Watch;
import io.unstick.detector.suspicion.Watch.Ending;
import io.unstick.detector.suspicion.Watch.Settled;
import io.unstick.detector.suspicion.Watch.Waiting;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Instant NOW = FakeTime.MONDAY_9AM;
    private static final UUID PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    private static final UserObjectId ADA = UserObjectId.of("7d0c3b8e-1111-4222-8333-944455566677");
    private static final MailboxPlans PLANS = new MailboxPlans(Set.of(PLAN));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Reconciliation RECONCILIATION = new Reconciliation(
            PLANS,
            new Suspicion(
                    PLANS, new Timing(Instant.EPOCH, Duration.ofMinutes(30), List.of(Duration.ofMinutes(15)), DAY)));

    @Test
    void whoEscapedTheDeltaRoundsIsWatched() {
        // When
        var missed = missed(licensed("Enabled", 1), Map.of());
        // Then
        assertThat(missed)
                .singleElement()
                .isInstanceOfSatisfying(
                        Waiting.class, watch -> assertThat(watch.user()).isEqualTo(ADA));
    }

    @Test
    void aSubscriptionInItsGraceTimeCountsToo() {
        assertThat(missed(licensed("Warning", 1), Map.of())).hasSize(1);
    }

    @Test
    void whoHadAPlanOnceIsNotWatched() {
        assertThat(missed(licensed("Deleted", 1), Map.of())).isEmpty();
    }

    @Test
    void aProvenMailboxIsNotWatchedAgain() {
        assertThat(missed(licensed("Enabled", 1), Map.of(ADA, settled(1)))).isEmpty();
    }

    @Test
    void aPlanGivenAgainSinceIsWatched() {
        assertThat(missed(licensed("Enabled", 1), Map.of(ADA, settled(5)))).hasSize(1);
    }

    @Test
    void anIndexThatLagsBehindTakesNothingBack() {
        assertThat(missed(licensed("Enabled", 9), Map.of(ADA, settled(5)))).isEmpty();
    }

    private static List<Watch> missed(DirectoryEntry user, Map<UserObjectId, Watch> known) {
        return RECONCILIATION.missed(List.of(user), known, NOW);
    }

    private static DirectoryEntry licensed(String status, int daysAgo) {
        return new DirectoryEntry(
                ADA,
                "Member",
                false,
                List.of(new DirectoryEntry.Plan(PLAN, status, NOW.minus(DAY.multipliedBy(daysAgo)))));
    }

    private static Watch settled(int daysAgo) {
        return new Settled(ADA, new MailboxLicence(PLAN, NOW.minus(DAY.multipliedBy(daysAgo))), Ending.PROVEN);
    }
}
