package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.sandbox.cloud.Blocker;
import io.unstick.testkit.LocalPostgres;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detector is killed, as a process, after Kafka has the event and before the database has committed that it was told. */
class KilledBetweenIT {
    private static final String DATABASE = "killed_between_it";

    /** The announced row cannot be written for a long time: the transaction stays open. */
    private static final List<String> HOLD_THE_COMMIT = List.of("""
        create function wait_long() returns trigger language plpgsql as $$
        begin perform pg_sleep(600); return new; end $$
        """, """
        create trigger hold_the_commit before insert or update on watched_mailbox
        for each row when (new.state = 'ANNOUNCED') execute function wait_long()
        """);

    private static final List<String> LET_GO = List.of(
            "drop trigger hold_the_commit on watched_mailbox",
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname ="
                    + " current_database()");

    private static final Duration UNTIL_A_PROCESS_IS_UP = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private @Nullable Process doomed;

    @AfterEach
    void kill() throws InterruptedException {
        if (doomed != null) {
            doomed.destroyForcibly().waitFor();
        }
    }

    @Test
    void aCrashBetweenPublishAndCommitTellsTheSameEventAgain() throws Exception {
        try (var detector = new RunningDetector(DATABASE, folder)) {
            // Given
            detector.with("db-scheduler.heartbeat-interval=500ms", "db-scheduler.missed-heartbeats-limit=4");
            var contoso = detector.cloud().tenant("Contoso", "contoso.example");
            detector.watch(contoso);
            // Makes the tables and the topics.
            detector.start().close();
            try (var heard = new Heard()) {
                execute(HOLD_THE_COMMIT);
                long before = detector.cloud().requests().total(contoso);
                doomed = inItsOwnProcess(detector);
                await().atMost(UNTIL_A_PROCESS_IS_UP)
                        .until(() -> detector.cloud().requests().total(contoso) > before + 1);
                contoso.together(all -> all.user("Ada Vance")
                        .licensed(ENTERPRISE, Duration.ofHours(5))
                        .blockedBy(Blocker.forwardSyncGap()));
                var ada = contoso.user("Ada Vance");
                heard.awaitStuck(contoso, ada);
                // When
                kill();
                assertThat(announced()).isZero();
                letGo();
                detector.start();
                heard.awaitMoreScans(contoso, 2);
                // Then
                assertThat(heard.about(contoso, ada)).hasSizeGreaterThan(1);
                assertThat(heard.about(contoso, ada))
                        .extracting(KilledBetweenIT::id)
                        .as("ids of all repetitions")
                        .containsOnly(id(heard.about(contoso, ada).getFirst()));
                assertThat(announced()).isEqualTo(1);
            }
        }
    }

    private static String id(RawRecord message) {
        return String.valueOf(message.header("ce_id"));
    }

    private Process inItsOwnProcess(RunningDetector detector) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(DetectorApplication.class.getName());
        Stream.of(detector.arguments()).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("doomed.log").toFile())
                .start();
    }

    private static int announced() throws SQLException {
        try (var database = connect();
                var rows = database.createStatement()
                        .executeQuery("select count(*) from watched_mailbox where state = 'ANNOUNCED'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(List<String> statements) throws SQLException {
        try (var database = connect();
                var statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The server notices late that its client is gone; its sleeping backend is ended first, it holds the table. */
    private static void letGo() throws SQLException {
        execute(LET_GO.reversed());
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(SharedInfrastructure.postgres().jdbcUrl(DATABASE), LocalPostgres.USER, "");
    }
}
