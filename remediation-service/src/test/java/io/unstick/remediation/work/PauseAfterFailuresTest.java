package io.unstick.remediation.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseAfterFailuresTest {
    @Test
    void theFirstFailureIsForgivenSoon() {
        assertThat(WorkConfiguration.pauseAfter(0)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void eachFurtherFailureDoublesThePause() {
        assertThat(WorkConfiguration.pauseAfter(3)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aCaseThatFailedThousandsOfTimesIsStillTriedEveryFewMinutes() {
        assertThat(WorkConfiguration.pauseAfter(5000)).isEqualTo(Duration.ofMinutes(5));
    }
}
