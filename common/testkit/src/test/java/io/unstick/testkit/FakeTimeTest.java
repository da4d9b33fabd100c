package io.unstick.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeTimeTest {

    @Test
    void timeStandsStillUntilItPasses() {
        // Given
        var time = new FakeTime();
        var before = time.instant();
        // When
        time.pass(Duration.ofHours(24));
        // Then
        assertThat(before).isEqualTo(FakeTime.MONDAY_9AM);
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    }

    @Test
    void timeDoesNotRunBackwards() {
        // Given
        var time = new FakeTime();
        // When
        assertThatIllegalArgumentException()
                .isThrownBy(() -> time.pass(Duration.ofSeconds(-1)))
                // Then
                .withMessageContaining("PT-1S");
    }

    @Test
    void noStepIsLostBetweenThreads() {
        // Given
        var time = new FakeTime();
        // When
        IntStream.range(0, 10_000).parallel().forEach(step -> time.pass(Duration.ofMillis(1)));
        // Then
        assertThat(time.instant()).isEqualTo(FakeTime.MONDAY_9AM.plusSeconds(10));
    }
}
