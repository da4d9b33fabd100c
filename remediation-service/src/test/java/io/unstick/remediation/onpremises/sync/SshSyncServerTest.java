package io.unstick.remediation.onpremises.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.remediation.onpremises.repair.Hindrance;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshSyncServerTest {
    private static final String SHOW =
            "powershell -NoProfile -NonInteractive -Command \"Get-ADSyncScheduler | ConvertTo-Json -Compress\"";
    private static final String START = "powershell -NoProfile -NonInteractive -Command"
            + " \"Start-ADSyncSyncCycle -PolicyType Delta | ConvertTo-Json -Compress\"";
    private static final String IDLE = """
        {"AllowedSyncCycleInterval":{"Ticks":18000000000},"NextSyncCycleStartTimeInUTC":"\\/Date(1795000000000)\\/",\
        "SyncCycleEnabled":true,"StagingModeEnabled":false,"SchedulerSuspended":false,"SyncCycleInProgress":false}\
        """;

    @TempDir
    private Path folder;

    private TestSyncServer server;

    @BeforeEach
    void start() {
        server = TestSyncServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSchedulerIsReadByOneFixedCommand() {
        // Given
        server.answers(0, IDLE, "");
        // When
        SchedulerReading reading = syncServer().scheduler();
        // Then
        assertThat(reading)
                .isEqualTo(new SchedulerReading.Known(
                        new SchedulerState(false, true, false, Instant.ofEpochMilli(1_795_000_000_000L))));
        assertThat(server.commands).containsExactly(SHOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-18T09:06:40Z\"",
                "\"2026-11-18T10:06:40+01:00\"",
                "{\"value\":\"\\/Date(1794992800000)\\/\",\"DisplayHint\":2}"
            })
    void timesAreReadAsEveryPowerShellWritesThem(String time) {
        assertThat(SyncAnswers.scheduler(withTime(time)).orElseThrow().nextCycleStart())
                .isEqualTo(Instant.parse("2026-11-18T09:06:40Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"soon\"", "17", "\"\\/Date(99999999999999999999)\\/\"", "[]"})
    void aTimeThatIsNoneIsUnknown(String time) {
        assertThat(SyncAnswers.scheduler(withTime(time)).orElseThrow().nextCycleStart())
                .isNull();
    }

    @Test
    void warningsAroundTheAnswerAreNoObstacle() {
        assertThat(SyncAnswers.scheduler("WARNING: module is old\r\n" + IDLE + "\r\n"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "}{", "null", "{\"SyncCycleInProgress\":false}", "{\"SyncCycleInProgress\":"})
    void anAnswerWithoutTheStateIsNotTakenForAnIdleServer(String output) {
        // Given
        server.answers(0, output, "");
        // When
        SchedulerReading reading = syncServer().scheduler();
        // Then
        assertUnreadable(reading, "nonsense");
    }

    @Test
    void aDeltaSyncIsStartedByOneFixedCommand() {
        // Given
        server.answers(0, "{\"Result\":\"Success\"}", "");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isEqualTo(new DeltaSyncStart.Started());
        assertThat(server.commands).containsExactly(START);
    }

    @Test
    void aRunningCycleIsWaitedFor() {
        // Given
        server.answers(
                1,
                "",
                "System.InvalidOperationException: Sync is already running. Cannot start a new run till this one");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isEqualTo(new DeltaSyncStart.Busy());
    }

    @Test
    void aFailedCommandIsToldOnOneLine() {
        // Given
        server.answers(1, "", "Access is denied.\r\nINFO  forged log line");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start)
                .isInstanceOfSatisfying(
                        DeltaSyncStart.Refused.class,
                        refused -> assertThat(refused.hindrance().why())
                                .contains("Access is denied. INFO forged log line")
                                .doesNotContain("\r", "\n"));
    }

    @Test
    void anotherResultIsARefusal() {
        // Given
        server.answers(0, "{\"Result\":\"Stopped\"}", "");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isInstanceOf(DeltaSyncStart.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"Result\":0}"})
    void anEndWithoutAResultIsAmbiguous(String output) {
        // Given
        server.answers(0, output, "");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isInstanceOf(DeltaSyncStart.Ambiguous.class);
    }

    @Test
    void aServerThatHangsUpLeavesTheStartAmbiguousAndIsNotAskedAgain() {
        // Given
        server.answers(-1, "", "");
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isInstanceOf(DeltaSyncStart.Ambiguous.class);
        assertThat(server.commands).hasSize(1);
    }

    @Test
    void aFloodOfOutputIsCutOff() {
        // Given
        server.answers(0, "x".repeat(1_000_000), "");
        // When
        SchedulerReading reading = syncServer().scheduler();
        // Then
        assertUnreadable(reading, "too-much-output");
    }

    @Test
    void anotherHostKeyIsTurnedAwayBeforeAnythingIsSaid() {
        // Given
        String pinned = "SHA256:" + "A".repeat(43);
        var stranger = new SshSyncServer(server.access(server.keyFile(), null, pinned));
        // When
        DeltaSyncStart start = stranger.startDeltaSync();
        // Then
        assertNotSent(start, "host-key");
        assertThat(((DeltaSyncStart.NotSent) start).hindrance().why()).contains(server.fingerprint());
        assertThat(server.commands).isEmpty();
    }

    @Test
    void aKeyThatIsNotAuthorizedIsTold() throws IOException {
        // Given
        Path other = Files.writeString(
                folder.resolve("other.pem"), TestSyncServer.pem(TestSyncServer.generate("RSA", 2048)));
        // When
        DeltaSyncStart start = new SshSyncServer(server.access(other, null, server.fingerprint())).startDeltaSync();
        // Then
        assertNotSent(start, "credentials");
    }

    @Test
    void aFileWithoutAKeyIsTold() throws IOException {
        // Given
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no key");
        // When
        DeltaSyncStart start = new SshSyncServer(server.access(nonsense, null, server.fingerprint())).startDeltaSync();
        // Then
        assertNotSent(start, "credentials-file");
    }

    @Test
    void aPasswordOpensALoopbackServer() {
        // Given
        server.answers(0, IDLE, "");
        // When
        SchedulerReading reading = new SshSyncServer(server.accessByPassword()).scheduler();
        // Then
        assertThat(reading).isInstanceOf(SchedulerReading.Known.class);
    }

    @Test
    void aKeyAsOpenSshWritesItOpensTheServer() {
        // Given
        server.answers(0, IDLE, "");
        Path key = server.openSshKeyFile(folder);
        // When
        SchedulerReading reading = new SshSyncServer(server.access(key, null, server.fingerprint())).scheduler();
        // Then
        assertThat(reading).isInstanceOf(SchedulerReading.Known.class);
    }

    @Test
    void aServerWithoutCommandsIsTold() {
        // Given
        server.opensNoChannels();
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertNotSent(start, "no-command");
    }

    @Test
    void aRefusedCommandIsNotTakenForASuccess() {
        // Given
        server.runsNoCommands();
        // When
        DeltaSyncStart start = syncServer().startDeltaSync();
        // Then
        assertThat(start).isInstanceOf(DeltaSyncStart.Ambiguous.class);
    }

    @Test
    void aSilentServerIsTold() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            // Given
            SyncServerAccess usual = server.access();
            var access = new SyncServerAccess(
                    usual.host(),
                    silent.getLocalPort(),
                    usual.user(),
                    usual.keyFile(),
                    null,
                    Set.of(server.fingerprint()),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));
            // When
            DeltaSyncStart start = new SshSyncServer(access).startDeltaSync();
            // Then
            assertNotSent(start, "unreachable");
        }
    }

    private SyncServer syncServer() {
        return new SshSyncServer(server.access());
    }

    private static String withTime(String time) {
        return IDLE.replaceFirst("\"\\\\/Date[^,]*", time.replace("\\", "\\\\"));
    }

    private static void assertUnreadable(SchedulerReading reading, String code) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SchedulerReading.Unreadable.class, unreadable -> assertTold(unreadable.hindrance(), code));
    }

    private static void assertNotSent(DeltaSyncStart start, String code) {
        assertThat(start)
                .isInstanceOfSatisfying(DeltaSyncStart.NotSent.class, notSent -> assertTold(notSent.hindrance(), code));
    }

    private static void assertTold(Hindrance hindrance, String code) {
        assertThat(hindrance.code()).isEqualTo(code);
        assertThat(hindrance.why()).endsWith(".");
        assertThat(hindrance.whatToDo()).endsWith(".");
    }
}
