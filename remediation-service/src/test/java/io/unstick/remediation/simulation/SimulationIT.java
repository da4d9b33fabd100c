package io.unstick.remediation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two thousand worlds in which everything goes wrong. */
class SimulationIT {
    private static final int SEEDS = 2000;

    @Test
    void nothingThatMustNeverHappenHappens() {
        // When
        List<Simulation.Result> results = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Simulation.run(seed, Sabotage.NONE))
                .toList();

        // Then
        assertThat(results.stream().filter(result -> !result.isClean()).map(SimulationMain::complaint))
                .isEmpty();
        assertThat(results.stream().mapToInt(Simulation.Result::effects).sum()).isGreaterThan(SEEDS);
        assertThat(results.stream().mapToInt(Simulation.Result::crashes).sum()).isGreaterThan(SEEDS);
    }
}
