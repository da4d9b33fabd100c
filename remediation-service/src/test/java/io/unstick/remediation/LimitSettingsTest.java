package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitSettingsTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        "50001, 10, 90, budgets.writes-per-hour",
        "-1, 10, 90, budgets.writes-per-hour",
        "5000, 101, 90, budgets.destructive-per-hour",
        "5000, -1, 90, budgets.destructive-per-hour",
        "5000, 10, 101, budgets.diagnostics-per-hour"
    })
    void aBudgetOutsideItsCompiledLimitsIsRefusedByItsKey(int writes, int destructive, int diagnostics, String key) {
        assertThatThrownBy(() -> new FleetBudgets(writes, destructive, diagnostics, A_DAY, A_DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key);
    }

    @Test
    void aPauseThatCouldNeverBeginIsRefused() {
        assertThatThrownBy(() -> new Canary(6, 5, A_DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("canary.failures");
    }
}
