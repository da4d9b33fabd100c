package io.unstick.detector.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.detector.sweep.Cadence.Sign;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Cadence CADENCE = new Cadence(Duration.ofMinutes(1), Duration.ofMinutes(15));

    @Test
    void aTenantWhereSomethingHappensIsScannedEveryMinute() {
        assertThat(next(Duration.ofMinutes(15), Sign.LIVELY)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aTenantWithSomebodyWaitingIsScannedAsItsPolicySays() {
        assertThat(next(Duration.ofMinutes(15), Sign.PENDING)).isEqualTo(USUAL);
    }

    @Test
    void aQuietTenantBeginsWithTheIntervalOfItsPolicy() {
        assertThat(next(null, Sign.QUIET)).isEqualTo(USUAL);
    }

    @Test
    void aTenantThatStaysQuietIsScannedLessAndLessOftenUpToFifteenMinutes() {
        // Given
        Duration interval = Duration.ofMinutes(1);
        // When
        int scans = 0;
        while (interval.compareTo(Duration.ofMinutes(15)) < 0) {
            Duration longer = next(interval, Sign.QUIET);
            assertThat(longer).isGreaterThan(interval);
            interval = longer;
            scans++;
        }
        // Then
        assertThat(scans).isEqualTo(7);
        assertThat(next(interval, Sign.QUIET)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aTenantCloseToMicrosoftsLimitIsLeftAloneAsLongAsPossible() {
        assertThat(next(Duration.ofMinutes(1), Sign.OVERLOADED)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aPolicyBeyondTheBoundsIsKept() {
        // Given
        var hourly = Duration.ofHours(1);
        var hasty = Duration.ofSeconds(30);
        // When
        var intervals = new Duration[] {
            CADENCE.next(hourly, hourly, Sign.QUIET), CADENCE.next(hasty, null, Sign.LIVELY),
        };
        // Then
        assertThat(intervals).containsExactly(hourly, hasty);
    }

    private static Duration next(@Nullable Duration last, Sign sign) {
        return CADENCE.next(USUAL, last, sign);
    }
}
