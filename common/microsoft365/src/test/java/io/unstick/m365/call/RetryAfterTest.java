package io.unstick.m365.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = FakeTime.MONDAY_9AM;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1                             | PT1S
        10                            | PT10S
        ' 10 '                        | PT10S
        2.128                         | PT2.128S
        0                             | PT1S
        0.2                           | PT1S
        -5                            | PT1S
        3600                          | PT1H
        86400                         | PT1H
        999999999999999999            | PT1H
        Mon, 2 Nov 2026 09:00:30 GMT  | PT30S
        Mon, 02 Nov 2026 09:00:30 GMT | PT30S
        Mon, 02 Nov 2026 08:00:00 GMT | PT1S
        Tue, 03 Nov 2026 09:00:00 GMT | PT1H
        """)
    void whatMicrosoftAsksIsHeldWithinASecondAndAnHour(String header, Duration wait) {
        // When
        var until = RetryAfter.until(header, NOW);
        // Then
        assertThat(until).contains(NOW.plus(wait));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "soon", "NaN", "Infinity", "1e3", "10s", "2026-11-02T09:00:30Z", "0x10", "1d"})
    void garbageIsNoTime(@Nullable String header) {
        // When
        var until = RetryAfter.until(header, NOW);
        // Then
        assertThat(until).isEmpty();
    }

    @Test
    void withoutAUsableHeaderTheWaitDoublesUpToAnHour() {
        // When
        Duration first = Duration.between(NOW, RetryAfter.unknown(1, NOW));
        Duration fourth = Duration.between(NOW, RetryAfter.unknown(4, NOW));
        Duration thousandth = Duration.between(NOW, RetryAfter.unknown(1000, NOW));
        // Then
        assertThat(first).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(fourth).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
        assertThat(thousandth).isBetween(Duration.ofMinutes(17), Duration.ofHours(1));
    }
}
