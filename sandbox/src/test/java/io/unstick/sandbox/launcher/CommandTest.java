package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.sandbox.scenarios.Scenario.StorySet;
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
        assertThat(command).isEqualTo(new Command.Demo(StorySet.FIRST, 7, Optional.empty(), false, Optional.empty()));
    }

    @Test
    void diagnoseNeedsATenantAndAUser() {
        // Given
        String[] line = {"diagnose", "--tenant", "Contoso Ltd", "--user=ada@contoso.example"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(new Command.Diagnose(
                        "Contoso Ltd", "ada@contoso.example", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aReplayNeedsOnlyItsFile() {
        // Given
        String[] line = {"diagnose", "--replay", "a.json", "--json", "b.json"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command).isEqualTo(new Command.Replay(Path.of("a.json"), Optional.of(Path.of("b.json"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnose",
                "diagnose --tenant Contoso",
                "diagnose --user ada@contoso.example",
                "diagnose --replay a.json --tenant Contoso",
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
