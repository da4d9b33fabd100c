package io.unstick.sandbox.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentileTest {

    @Test
    void oneOfAHundredIsSlowerThanTheNinetyNinthPercentile() {
        // Given
        var delays = LongStream.rangeClosed(1, 100).boxed().toList();
        // When
        var p99 = Percentile.of(0.99, delays);
        // Then
        assertThat(p99).isEqualTo(99);
    }

    @Test
    void theOrderInWhichThingsWereMeasuredDoesNotMatter() {
        // Given
        var delays = List.of(30L, 10L, 50L, 20L, 40L);
        // When
        var median = Percentile.of(0.5, delays);
        // Then
        assertThat(median).isEqualTo(30);
    }

    @Test
    void amongFewTheSlowestIsTheNinetyNinthPercentile() {
        // Given
        var delays = List.of(7L, 900L);
        // When
        var p99 = Percentile.of(0.99, delays);
        // Then
        assertThat(p99).isEqualTo(900);
    }

    @Test
    void nothingHasNoPercentile() {
        // Given
        var nothing = Collections.<Long>emptyList();
        // When
        var asking = assertThatThrownBy(() -> Percentile.of(0.99, nothing));
        // Then
        asking.isInstanceOf(IllegalArgumentException.class);
    }
}
