package io.unstick.detector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Obstacle.AccessLost;
import io.unstick.m365.call.Obstacle.Nonsense;
import io.unstick.m365.call.Obstacle.Throttled;
import io.unstick.m365.call.Obstacle.Unreachable;
import io.unstick.testkit.FakeTime;
import org.junit.jupiter.api.Test;

class EyesightTest {
    private static final Obstacle NO_CONSENT = new AccessLost("AADSTS65001", "the customer has not consented");
    private static final Obstacle SLOWED = new Throttled(FakeTime.MONDAY_9AM);
    private static final Obstacle SILENT = new Unreachable("no answer");

    @Test
    void aTenantThatAnswersIsWellSeen() {
        assertThat(Eyesight.CLEAR.afterDirectory(null).afterExchange(null)).isEqualTo(Eyesight.CLEAR);
        assertThat(Eyesight.CLEAR.health()).isEqualTo(TenantHealth.OK);
        assertThat(Eyesight.CLEAR.reason()).isEmpty();
    }

    @Test
    void withoutConsentWeAreBlindAndSayWhy() {
        // When
        var eyesight = Eyesight.CLEAR.afterDirectory(NO_CONSENT);
        // Then
        assertThat(eyesight.health()).isEqualTo(TenantHealth.BLIND);
        assertThat(eyesight.reason()).contains("Microsoft Graph: the customer has not consented (AADSTS65001)");
    }

    @Test
    void anAnswerThatMakesNoSenseBlinds() {
        assertThat(Eyesight.CLEAR.afterExchange(new Nonsense("not JSON")).health())
                .isEqualTo(TenantHealth.BLIND);
    }

    @Test
    void throttlingOnlySlowsDown() {
        assertThat(Eyesight.CLEAR.afterDirectory(SLOWED).health()).isEqualTo(TenantHealth.THROTTLED);
    }

    @Test
    void silenceBlindsOnlyWhenItLasts() {
        // Given
        var once = Eyesight.CLEAR.afterDirectory(SILENT);
        var twice = once.afterDirectory(SILENT);
        // When
        var thrice = twice.afterDirectory(SILENT);
        // Then
        assertThat(once.health()).isEqualTo(TenantHealth.OK);
        assertThat(twice.health()).isEqualTo(TenantHealth.OK);
        assertThat(thrice.health()).isEqualTo(TenantHealth.BLIND);
    }

    @Test
    void oneAnswerEndsTheSilence() {
        // Given
        var twice = Eyesight.CLEAR.afterDirectory(SILENT).afterDirectory(SILENT);
        // When
        var later = twice.afterDirectory(null).afterDirectory(SILENT);
        // Then
        assertThat(later.health()).isEqualTo(TenantHealth.OK);
    }

    @Test
    void blindWithOneApiOutweighsThrottledWithTheOther() {
        // When
        var eyesight = Eyesight.CLEAR.afterDirectory(SLOWED).afterExchange(NO_CONSENT);
        // Then
        assertThat(eyesight.health()).isEqualTo(TenantHealth.BLIND);
        assertThat(eyesight.reason().orElseThrow()).startsWith("Exchange Online: ");
    }
}
