package io.unstick.remediation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    @Test
    void theSameSeedIsTheSameStory() {
        // When
        Simulation.Result once = Simulation.run(7, Sabotage.NONE);
        Simulation.Result again = Simulation.run(7, Sabotage.NONE);

        // Then
        assertThat(again).isEqualTo(once);
    }

    /** What was diagnosed and what was read just before the request differed for ever. */
    @ParameterizedTest
    @ValueSource(longs = {10752, 15409, 15438, 15611, 17224})
    void aPlanThatNeverFitsIsNotMadeWithoutEnd(long seed) {
        // When
        Simulation.Result result = Simulation.run(seed, Sabotage.NONE);

        // Then
        assertThat(result.violations()).isEmpty();
    }
}
