package io.unstick.sandbox.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchReportTest {

    private static final Figure HEAP = Figure.of("heapMb", "heap", 120, new Goal.Nothing());

    @Test
    void aReportIsGoodWhenEveryGoalIsReached() {
        // Given
        var figures = List.of(scan("50", 1), Figure.of("tenantsPerMinute", "pace", 10_000, new Goal.AtLeast(10_000)));
        // When
        var report = new BenchReport(figures);
        // Then
        assertThat(report.isGood()).isTrue();
        assertThat(report.lines()).last().isEqualTo("2 of 2 goals reached");
    }

    @Test
    void oneMissedGoalSpoilsTheReportAndIsMarked() {
        // Given
        var figures = List.of(scan("50", 1), scan("1000", 1.1), HEAP);
        // When
        var report = new BenchReport(figures);
        // Then
        assertThat(report.isGood()).isFalse();
        assertThat(report.lines())
                .containsExactly(
                        "        what       measured  goal",
                        "ok      scan 50    1         <= 1",
                        "MISSED  scan 1000  1.1       <= 1",
                        "        heap       120",
                        "1 of 2 goals reached");
    }

    @ParameterizedTest
    @CsvSource({"300,300,true", "300.001,300,false", "300.0004,300,true", "NaN,300,false", "Infinity,300,false"})
    void whatIsJudgedIsWhatIsShown(double measured, double most, boolean good) {
        // Given
        var goal = new Goal.AtMost(most);
        // When
        var figure = Figure.of("rereadRequests", "re-reads", measured, goal);
        // Then
        assertThat(figure.isGood()).isEqualTo(good);
    }

    @Test
    void aNumberThatWasNotMeasuredReachesNoLowerBound() {
        // Given
        var goal = new Goal.AtLeast(10_000);
        // When
        var figure = Figure.of("tenantsPerMinute", "pace", Double.NaN, goal);
        // Then
        assertThat(figure.isGood()).isFalse();
    }

    @Test
    void partsOfAKeyAreAnObjectInTheJson() {
        // Given
        var report = new BenchReport(List.of(scan("50", 1), scan("1000", 1.0625), HEAP));
        // When
        var json = report.json();
        // Then
        assertThat(json)
                .containsOnly(
                        entry("requestsPerIdleTenantScan", Map.of("50", 1L, "1000", 1.062)), entry("heapMb", 120L));
    }

    private static Figure scan(String users, double requests) {
        return new Figure("requestsPerIdleTenantScan", users, "scan " + users, requests, new Goal.AtMost(1));
    }
}
