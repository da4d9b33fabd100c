package io.unstick.sandbox.launcher.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.torture.oracle.Key;
import io.unstick.sandbox.launcher.torture.oracle.Violation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedSeedsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFailedSeedCountsOnceForEachKindOfViolation() {
        // Given
        var lines = List.of(
                "seed 7: [Violation[kind=STUCK, at=2026-01-01T00:00:00Z, what=a], Violation[kind=STUCK, at=x, what=b],"
                        + " Violation[kind=KILL_SWITCH, at=x, what=c]]",
                "to see it again: SimulationMain --seed 7 --story",
                "{\"seeds\": 100, \"failed\": [7]}");
        // When
        var outcome = SimulatedSeeds.read(lines);
        // Then
        assertThat(outcome.seeds()).isEqualTo(100);
        assertThat(outcome.violations()).extracting(Violation::key).containsExactly(Key.STUCK, Key.UNAPPROVED);
    }

    @Test
    void aSimulationThatBrokeOffHasRunNoSeed() {
        // Given
        var lines = List.of("Exception in thread \"main\" java.lang.NoClassDefFoundError");
        // When
        var outcome = SimulatedSeeds.read(lines);
        // Then
        assertThat(outcome).isEqualTo(new SimulatedSeeds.Outcome(0, List.of()));
    }

    @Test
    void aCheckoutWithoutTheSimulationRunsNoSeed() throws Exception {
        // Given
        try (var seeds = new SimulatedSeeds(new Checkout(folder))) {
            // When
            var outcome = seeds.run(1, 10, folder.resolve("log"));
            // Then
            assertThat(outcome.seeds()).isZero();
        }
    }
}
