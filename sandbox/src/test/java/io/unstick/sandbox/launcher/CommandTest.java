package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @Test
    void upNeedsNothing() {
        // Given
        String[] line = {"up"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command).isEqualTo(new Command.Up(Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    @Test
    void optionsComeInAnyOrderAndBothNotations() {
        // Given
        String[] line = {"up", "--json=a.json", "--fresh", "--config", "my.yaml"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(new Command.Up(
                        Optional.of(Path.of("my.yaml")), true, Optional.empty(), Optional.of(Path.of("a.json"))));
    }

    @Test
    void theDemoHasASeed() {
        // Given
        String[] line = {"demo", "--seed", "7"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command).isEqualTo(new Command.Demo(7, Optional.empty(), false, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --config",
                "up --config=",
                "up --seed 1",
                "up now",
                "demo --seed many",
                "demo --fresh",
                "demo --seed 1 --seed 2",
                "infra --data x --kafka-port 1"
            })
    void whatMakesNoSenseIsWrongUsage(String line) {
        // Given
        var words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        // When
        var wrong = assertThatThrownBy(() -> Command.parse(words));
        // Then
        wrong.isInstanceOf(WrongUsage.class).hasMessageMatching("[^\n]+\\.");
    }
}
