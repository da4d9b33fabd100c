package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.sandbox.launcher.bench.BenchPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchUsageTest {

    @Test
    void theBenchOfDetectingMeasuresThePromisesUnlessToldOtherwise() {
        // Given
        String[] line = {"bench", "detect"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(new Command.Bench(
                        new BenchPlan.Detect(
                                10_000, 5_000, Duration.ofMinutes(1), EnumSet.allOf(BenchPlan.Detect.Part.class)),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void theBenchOfDiagnosingCanBeSmallAndAboutOneCause() {
        // Given
        String[] line = {
            "bench",
            "diagnose",
            "--users=50",
            "--bare-events",
            "100",
            "--blockers",
            "backend-fault,upn-conflict",
            "--json=a.json"
        };
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(new Command.Bench(
                        new BenchPlan.Diagnose(50, 100, List.of("backend-fault", "upn-conflict")),
                        Optional.empty(),
                        Optional.of(Path.of("a.json"))));
    }

    @Test
    void theBenchOfRemediatingCanLeaveOutPartsAndBeSmall() {
        // Given
        String[] line = {
            "bench", "remediate", "--steps", "50", "--waiting=10", "--seconds", "5", "--only", "steps,waiting"
        };
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(new Command.Bench(
                        new BenchPlan.Remediate(
                                50,
                                10,
                                100,
                                Duration.ofSeconds(5),
                                EnumSet.of(
                                        BenchPlan.Remediate.Measurement.STEPS,
                                        BenchPlan.Remediate.Measurement.WAITING)),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench",
                "bench everything",
                "bench detect --users 5",
                "bench detect --tenants 0",
                "bench detect --tenants 1000001",
                "bench detect --only lunch",
                "bench diagnose --tenants 5",
                "bench remediate --only throughput",
                "bench remediate --waiting 0",
                "bare-tasks",
                "bare-loop"
            })
    void whatMakesNoSenseIsWrongUsage(String line) {
        // Given
        var words = line.split(" ", -1);
        // When
        var wrong = assertThatThrownBy(() -> Command.parse(words));
        // Then
        wrong.isInstanceOf(WrongUsage.class).hasMessageMatching("[^\n]+\\.");
    }
}
