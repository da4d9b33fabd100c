package io.unstick.detector.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.IncidentHint;
import io.unstick.contracts.event.IncidentHint.Scope;
import io.unstick.detector.store.RecentAnnouncements.Count;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrowdingTest {
    private static final Instant SINCE = FakeTime.MONDAY_9AM;
    private static final Crowding CROWDING = new Crowding(10, 3, Duration.ofHours(1));

    @Test
    void aFewStuckMailboxesOfATenantAreNoIncident() {
        assertThat(CROWDING.hint(new Count(7, 0), 3, SINCE)).isEmpty();
    }

    @Test
    void oneMoreThanTheLimitOfATenantIsPerhapsItsIncident() {
        assertThat(CROWDING.hint(new Count(8, 0), 3, SINCE)).contains(new IncidentHint(Scope.TENANT, 11, 1, SINCE));
    }

    @Test
    void manyTenantsAtOnceArePerhapsMicrosoftsIncidentHoweverFewEachHas() {
        assertThat(CROWDING.hint(new Count(0, 3), 1, SINCE)).contains(new IncidentHint(Scope.FLEET, 1, 4, SINCE));
    }
}
