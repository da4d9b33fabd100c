package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSettingsTest {

    private static final String SETTINGS = "--spring.config.additional-location=file:/a.yaml,file:/b.yaml";

    @TempDir
    private Path data = Path.of("");

    private Process stranger = new ProcessBuilder("true").start();

    RunningSettingsTest() throws IOException {}

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(data.resolve("run"));
    }

    @AfterEach
    void stop() {
        stranger.destroyForcibly();
    }

    @Test
    void theSettingsAreThoseTheServiceWasStartedWith() throws IOException {
        // Given
        running("-Dunstick.member=diagnostic@" + data);
        // When
        var option = new RunningSettings(data).option();
        // Then
        assertThat(option).isEqualTo(SETTINGS);
    }

    @Test
    void aStrangerWithTheSameProcessIdIsNotAsked() throws IOException {
        // Given
        running("-Dunstick.member=diagnostic@/elsewhere");
        // When
        var wrong = assertThatThrownBy(() -> new RunningSettings(data).option());
        // Then
        wrong.isInstanceOf(Refusal.class).hasMessageContaining("./unstick up").hasMessageContaining("--config");
    }

    @Test
    void whereNothingRunsAPersonIsToldWhatToDo() {
        // When
        var wrong = assertThatThrownBy(() -> new RunningSettings(data.resolve("nowhere")).option());
        // Then
        wrong.isInstanceOf(Refusal.class).hasMessageMatching("[^\n]+\\.").hasMessageContaining("./unstick up");
    }

    /** The second command keeps the shell from becoming the first one. */
    private void running(String mark) throws IOException {
        stranger = new ProcessBuilder("sh", "-c", "sleep 30; true", "sh", mark, SETTINGS).start();
        Files.writeString(data.resolve("run").resolve("diagnostic.pid"), Long.toString(stranger.pid()));
    }
}
