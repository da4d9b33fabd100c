package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.sandbox.launcher.torture.TorturePlan;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TortureUsageTest {

    @Test
    void aSeedCanBePlayedAgain() {
        // Given
        String[] line = {"torture", "--minutes=3", "--seed", "-7", "--json", "a.json"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command)
                .isEqualTo(
                        new Command.Torture(new TorturePlan(3, -7), Optional.empty(), Optional.of(Path.of("a.json"))));
    }

    @Test
    void withoutASeedOneIsDrawnForTenMinutes() {
        // Given
        String[] line = {"torture"};
        // When
        var command = Command.parse(line);
        // Then
        assertThat(command).isInstanceOfSatisfying(Command.Torture.class, torture -> {
            assertThat(torture.plan().minutes()).isEqualTo(10);
            assertThat(torture.plan().seed()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torture now",
                "torture --minutes 0",
                "torture --minutes soon",
                "torture --seed",
                "torture --fresh"
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
