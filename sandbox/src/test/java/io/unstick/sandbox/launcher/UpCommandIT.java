package io.unstick.sandbox.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.sandbox.launcher.stack.FakeCheckout;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process of its own, with stand-ins for what it starts. */
class UpCommandIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ports ports = Ports.free();
    private final Path root;
    private final Path out;
    private final Path err;
    private Process up;

    UpCommandIT(@TempDir Path root) throws IOException {
        this.root = root;
        FakeCheckout.in(root);
        this.out = root.resolve("out.txt");
        this.err = root.resolve("err.txt");
        this.up = start(out, err);
    }

    @BeforeEach
    void waitForIt() {
        await().atMost(PATIENCE).until(() -> lines(out).contains("ready") || !up.isAlive());
    }

    @AfterEach
    void stop() throws Exception {
        up.destroy();
        assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theAddressesComeInTheirOrderAndReadyIsLast() throws IOException {
        // Given
        var http = "http://127.0.0.1:";
        // When
        var lines = lines(out);
        // Then
        assertThat(lines.subList(0, 7))
                .containsExactly(
                        "console " + http + ports.remediation(),
                        "detector " + http + ports.detector(),
                        "diagnostic " + http + ports.diagnostic(),
                        "remediation " + http + ports.remediation(),
                        "kafka 127.0.0.1:" + ports.kafka(),
                        "postgres 127.0.0.1:" + ports.postgres(),
                        "cloud " + http + ports.cloud());
        assertThat(lines.subList(7, lines.size()))
                .satisfiesExactly(
                        line -> assertThat(line).matches("login operator \\S{16}"),
                        line -> assertThat(line).matches("login approver \\S{16}"),
                        line -> assertThat(line).matches("login approver2 \\S{16}"),
                        line -> assertThat(line).isEqualTo("ready"));
    }

    @Test
    void aSignalStopsEverythingAndThatIsSuccess() throws Exception {
        // Given
        var children = Arrays.stream(Member.values()).map(this::child).toList();
        // When
        up.destroy();
        // Then
        assertThat(up.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isZero();
        assertThat(children).hasSize(5).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void ctrlCInATerminalEndsTheChildrenTooAndIsNobodysDeath() throws Exception {
        // Given: a terminal signals every process of its foreground, in no order
        var children = Arrays.stream(Member.values()).map(this::child).toList();
        // When
        children.forEach(ProcessHandle::destroy);
        up.destroy();
        // Then
        assertThat(up.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isZero();
        assertThat(lines(err)).noneMatch(line -> line.contains("died"));
    }

    @Test
    void aSecondOneOnTheSameDataSaysSoAndFails() throws Exception {
        // Given
        var itsErrors = root.resolve("second.txt");
        // When
        var second = start(root.resolve("second-out.txt"), itsErrors);
        // Then
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(lines(itsErrors)).singleElement().asString().contains("already running");
        assertThat(up.isAlive()).isTrue();
    }

    @Test
    void aMemberThatDiesComesBackOnceAndIsReported() throws Exception {
        // Given
        var first = child(Member.DETECTOR);
        first.destroyForcibly();
        await().atMost(PATIENCE).until(() -> lines(err).stream().anyMatch(line -> line.contains("detector is back")));
        // When
        child(Member.DETECTOR).destroyForcibly();
        // Then
        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(lines(err)).last().asString().contains("detector died a second time", "detector.log");
    }

    @Test
    void aKilledOneLeavesNothingThatHindersTheNext() throws Exception {
        // Given
        var orphans = Arrays.stream(Member.values()).map(this::child).toList();
        up.destroyForcibly().waitFor();
        // When
        up = start(root.resolve("next-out.txt"), err);
        // Then
        await().atMost(PATIENCE).until(() -> lines(root.resolve("next-out.txt")).contains("ready"));
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }

    private Process start(Path itsOut, Path itsErr) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dunstick.root=" + root,
                        Unstick.class.getName(),
                        "up")
                .redirectOutput(itsOut.toFile())
                .redirectError(itsErr.toFile());
        ports.byName()
                .forEach((name, port) ->
                        builder.environment().put(Ports.environmentVariable(name), Integer.toString(port)));
        return builder.start();
    }

    private ProcessHandle child(Member member) {
        try {
            var pid = Files.readString(root.resolve(".unstick/run/%s.pid".formatted(member.id())))
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
    }
}
