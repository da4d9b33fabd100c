package io.unstick.remediation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void theSameSeedIsTheSameStory() {
        // When
        Simulation.Result once = Simulation.run(7, Sabotage.NONE);
        Simulation.Result again = Simulation.run(7, Sabotage.NONE);

        // Then
        assertThat(again).isEqualTo(once);
    }
}
