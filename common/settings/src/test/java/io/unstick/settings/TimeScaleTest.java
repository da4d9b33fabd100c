package io.unstick.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {

    @Test
    void waitingTimesAreMultiplied() {
        // Given
        var scale = new TimeScale(0.01);
        // When
        var scaled = scale.of(Duration.ofHours(24));
        // Then
        assertThat(scaled).isEqualTo(Duration.ofSeconds(864));
    }

    @Test
    void aWaitNeverBecomesNone() {
        // Given
        var scale = new TimeScale(0.000_001);
        // When
        var scaled = scale.of(Duration.ofSeconds(1));
        // Then
        assertThat(scaled).isEqualTo(Duration.ofMillis(1));
        assertThat(scale.of(Duration.ZERO)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void nonsenseIsNoScale(double factor) {
        // When
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeScale(factor))
                // Then
                .withMessageStartingWith("time-scale ");
    }
}
