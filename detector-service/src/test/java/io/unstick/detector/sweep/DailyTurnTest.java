package io.unstick.detector.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyTurnTest {
    private static final DailyTurn TURN = new DailyTurn(Duration.ofDays(1));
    private static final Instant NOW = FakeTime.MONDAY_9AM;

    @Test
    void aTenantsTurnComesOnceADayAtTheSameTime() {
        // Given
        Instant first = TURN.after(tenant(1), NOW);
        // When
        Instant second = TURN.after(tenant(1), first);
        // Then
        assertThat(Duration.between(NOW, first)).isBetween(Duration.ofMillis(1), Duration.ofDays(1));
        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theTurnsOfManyTenantsSpreadOverTheDay() {
        // Given
        var perHour = new int[24];
        // When
        IntStream.range(0, 2400)
                .mapToObj(number -> Duration.between(NOW, TURN.after(tenant(number), NOW)))
                .forEach(wait -> perHour[(int) wait.minusMillis(1).toHours()]++);
        // Then
        assertThat(IntStream.of(perHour).boxed()).allMatch(turns -> turns > 60 && turns < 140);
    }

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(0x6f1d0a5200004000L, 0x8000000000000000L + number));
    }
}
