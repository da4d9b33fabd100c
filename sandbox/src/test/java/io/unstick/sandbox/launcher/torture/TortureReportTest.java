package io.unstick.sandbox.launcher.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.launcher.torture.oracle.Key;
import io.unstick.sandbox.launcher.torture.oracle.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TortureReportTest {

    private static final TortureReport.Figures FIGURES =
            new TortureReport.Figures(40, 5, 101, 60, 700, 33.34, Map.of("RESOLVED", 9L), "");

    @Test
    void theCountsComeFirstInTheJson() {
        // Given
        var report = report(List.of());
        // When
        var json = report.json();
        // Then
        assertThat(json.keySet())
                .startsWith(
                        "faults",
                        "kills",
                        "seeds",
                        "lost",
                        "duplicatedEffects",
                        "openDebts",
                        "reordered",
                        "crossTenant",
                        "unapproved",
                        "overBudget",
                        "stuck");
        assertThat(json).containsEntry("seeds", 101).containsEntry("lost", 0).containsEntry("seed", 7L);
        assertThat(report.isGood()).isTrue();
    }

    @Test
    void aViolationIsToldWithItsEvidenceAndHowToRunTheSameSeed() {
        // Given
        var report = report(List.of(new Violation(Key.LOST, "nobody cares for Ada", List.of("she is stuck"))));
        // When
        var lines = report.lines();
        // Then
        assertThat(report.isGood()).isFalse();
        assertThat(lines)
                .contains("lost: nobody cares for Ada", "    she is stuck")
                .last()
                .asString()
                .contains("./unstick torture --minutes 3 --seed 7");
    }

    @Test
    void theWholeStoryHasWhatWasDoneAndWhatWasToBeDone() {
        // Given
        var report = report(List.of());
        // When
        var story = report.wholeStory();
        // Then
        assertThat(story).contains("00:01.0 something was killed", "00:01.000 KillSomething");
    }

    private static TortureReport report(List<Violation> violations) {
        return new TortureReport(
                new TorturePlan(3, 7),
                violations,
                FIGURES,
                List.of("00:01.0 something was killed"),
                List.of("00:01.000 KillSomething"));
    }
}
