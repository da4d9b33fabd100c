package io.unstick.sandbox.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    private static final Progress SILENT =
            new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);

    private final Ports ports = Ports.free();
    private final FakeCheckout checkout;
    private final Path folder;
    private DataDirectory data;
    private LocalStack stack;

    LocalStackTest(@TempDir Path root) throws IOException {
        checkout = FakeCheckout.in(root.resolve("checkout"));
        folder = root.resolve("data");
        data = DataDirectory.open(folder, false);
        stack = stack();
    }

    private LocalStack stack() {
        var cloud = new StackPlan.CloudPlan(1, 1, false);
        return new LocalStack(new StackPlan(checkout.checkout(), ports, List.of(), Optional.of(cloud)), data, SILENT);
    }

    @BeforeEach
    void nothingRunsYet() {
        assertThat(pids()).isEmpty();
    }

    @AfterEach
    void stop() {
        stack.close();
        data.close();
    }

    @Test
    void nothingIsLeftBehindWhenItCloses() throws Exception {
        // Given
        stack.start();
        var processes = running();
        // When
        stack.close();
        // Then
        assertThat(processes).hasSize(5).noneMatch(ProcessHandle::isAlive);
        assertThat(pids()).isEmpty();
        assertThat(data.infraReady()).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedTogetherWithItsSetting() throws IOException {
        // Given
        try (var occupant = new ServerSocket(ports.diagnostic(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(occupant.isBound()).isTrue();
            // When
            var refusal = catchThrowableOfType(Refusal.class, stack::start);
            // Then
            assertThat(refusal.sentence())
                    .contains("Port %d ".formatted(ports.diagnostic()), "unstick.local.ports.diagnostic");
            assertThat(pids()).isEmpty();
        }
    }

    @Test
    void aServiceThatRefusesItsSettingsIsQuotedWordForWord() throws IOException {
        // Given
        checkout.misbehave(Member.DETECTOR, "refuse-settings");
        // When
        var refusal = catchThrowableOfType(Refusal.class, stack::start);
        // Then
        assertThat(refusal.sentence()).isEqualTo("unstick.yaml:3: unstick.detector.colour is not a setting.");
    }

    @Test
    void aServiceThatDiesAtItsStartIsNamedWithItsLog() throws IOException {
        // Given
        checkout.misbehave(Member.REMEDIATION, "crash");
        // When
        var refusal = catchThrowableOfType(Refusal.class, stack::start);
        // Then
        assertThat(refusal.sentence())
                .contains(
                        "remediation stopped",
                        "134",
                        data.log(Member.REMEDIATION).toString());
    }

    @Test
    void aDeathThatNobodyOrderedIsReported() throws Exception {
        // Given
        stack.start();
        var detector = process(Member.DETECTOR);
        // When
        detector.destroyForcibly();
        // Then
        assertThat(stack.nextDeath(Duration.ofSeconds(10))).contains(Member.DETECTOR);
    }

    @Test
    void aMemberThatATestKilledIsNotReportedAndStartsAgain() throws Exception {
        // Given
        stack.start();
        var first = process(Member.DETECTOR);
        // When
        stack.kill(Member.DETECTOR);
        stack.start(Member.DETECTOR);
        // Then
        assertThat(first.isAlive()).isFalse();
        assertThat(process(Member.DETECTOR).isAlive()).isTrue();
        assertThat(stack.nextDeath(Duration.ofMillis(200))).isEmpty();
    }

    @Test
    void kafkaIsBackOnlyWhenItsNewProcessSaysSo() throws Exception {
        // Given: a stand-in that cannot say so while the word of its predecessor lies there
        stack.start();
        stack.kill(Member.INFRA);
        // When
        stack.start(Member.INFRA);
        // Then
        assertThat(stack.nextDeath(Duration.ofSeconds(1))).isEmpty();
        assertThat(process(Member.INFRA).isAlive()).isTrue();
    }

    @Test
    void whatAKilledLauncherLeftRunningIsStoppedByTheNextOne() throws Exception {
        // Given
        stack.start();
        var orphans = running();
        Files.writeString(folder.resolve("kafka"), "kept");
        data.close(); // as the operating system does after kill -9
        // When
        data = DataDirectory.open(folder, false);
        // Then
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("kafka")).hasContent("kept");
        stack = stack();
        stack.start();
        assertThat(running()).hasSize(5).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void aStrangerWhoGotAnOldProcessIdIsLeftAlone() throws IOException {
        // Given
        data.close();
        Files.writeString(
                data.pid(Member.DETECTOR), Long.toString(ProcessHandle.current().pid()));
        // When
        data = DataDirectory.open(folder, false);
        // Then
        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(data.pid(Member.DETECTOR)).doesNotExist();
    }

    @Test
    void oneFolderServesOneLauncherAtATime() {
        // Given
        var inUse = folder;
        // When
        var second = assertThatThrownBy(() -> DataDirectory.open(inUse, true));
        // Then
        second.isInstanceOf(Refusal.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("--data");
    }

    @Test
    void aFreshStartForgetsEverything() throws IOException {
        // Given
        Files.createDirectories(data.kafka());
        Files.writeString(data.kafka().resolve("records"), "old");
        data.close();
        // When
        data = DataDirectory.open(folder, true);
        // Then
        assertThat(data.kafka()).doesNotExist();
    }

    @Test
    void aFolderWithOtherPeoplesThingsIsRefusedAndLeftAlone() throws IOException {
        // Given
        var documents = Files.createDirectory(folder.resolveSibling("documents"));
        var thesis = Files.writeString(documents.resolve("thesis.txt"), "years of work");
        // When
        var opening = assertThatThrownBy(() -> DataDirectory.open(documents, true));
        // Then
        opening.isInstanceOf(Refusal.class).hasMessageContaining(documents.toString());
        assertThat(thesis).hasContent("years of work");
        assertThat(documents).isDirectoryNotContaining(entry -> !entry.equals(thesis));
    }

    private List<ProcessHandle> running() {
        return pids().stream().map(LocalStackTest::process).toList();
    }

    private ProcessHandle process(Member member) {
        return process(data.pid(member));
    }

    private static ProcessHandle process(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> pids() {
        return Arrays.stream(Member.values())
                .map(data::pid)
                .filter(Files::exists)
                .toList();
    }
}
