package io.unstick.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code unstick} itself, without building anything. */
class FrontDoorTest {

    private static final Path SCRIPT = Path.of(System.getProperty("unstick.root"), "unstick");

    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int exitCode, String out, String err) {}

    @Test
    void helpNeedsNeitherAJdkNorABuild() throws Exception {
        // Given
        var noJdk = Map.of("UNSTICK_JDK_PLACES", folder.toString());
        // When
        var outcome = run(noJdk, "help");
        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("usage: ./unstick", "demo");
    }

    @Test
    void anUnknownCommandIsWrongUsage() throws Exception {
        // Given
        var command = "fly";
        // When
        var outcome = run(Map.of(), command);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("There is no command \"fly\".\n").contains("usage:");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aMachineWithOldJdksOnlyIsToldWhatItHasInOneSentence() throws Exception {
        // Given
        jdk("old", "17.0.9");
        jdk("ancient", "1.8.0_392");
        // When
        var outcome = run(Map.of("UNSTICK_JDK_PLACES", folder.toString()), "up");
        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("JDK 25 or newer", "17", "8", "JAVA25_HOME");
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        // Given
        Files.delete(jdk("runtime", "25").resolve("bin").resolve("javac"));
        // When
        var outcome = run(Map.of("UNSTICK_JDK_PLACES", folder.toString()), "up");
        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("found none");
    }

    @Test
    void theNewestEnoughJdkIsFoundAmongOthersAlsoInAMacsLayout() throws Exception {
        // Given
        jdk("a-old", "21.0.1");
        jdk("b-mac/Contents/Home", "25.0.1");
        // When
        var outcome = run(Map.of("UNSTICK_JDK_PLACES", folder.toString()), "format");
        // Then: the script got as far as Maven, which cannot run on a JDK that is none
        assertThat(outcome.err()).doesNotContain("Unstick needs a JDK");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.createDirectories(home.resolve("bin")).resolve(program);
            Files.writeString(file, "#!/bin/sh\nexit 3\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private Outcome run(Map<String, String> environment, String command) throws Exception {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder("bash", SCRIPT.toString(), command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("JAVA25_HOME");
        builder.environment().putAll(environment);
        var exitCode = builder.start().waitFor();
        return new Outcome(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
