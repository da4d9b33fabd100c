package io.unstick.remediation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The simulation itself is proven: it finds every bug that is planted. That it finds none otherwise, {@link SimulationIT} shows. */
class PlantedBugsIT {
    private static final int SEEDS = 400;

    @ParameterizedTest
    @EnumSource(value = Sabotage.class, mode = Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsFound(Sabotage bug) {
        // When
        boolean found = LongStream.rangeClosed(1, SEEDS)
                .anyMatch(
                        seed -> Simulation.run(seed, bug).violations().stream().anyMatch(bug::shows));

        // Then
        assertThat(found).as("%s within %d seeds", bug, SEEDS).isTrue();
    }
}
