package io.unstick.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

    @Test
    void whatWasAcknowledgedSurvivesAKillOfTheServersProcess(@TempDir Path data) throws Exception {
        // Given
        var kafkaPort = FreePort.find();
        var postgresPort = FreePort.find();
        var servers = start(kafkaPort, postgresPort, data);
        try {
            assertThat(servers.inputReader().readLine()).startsWith("ready");
            write(kafkaPort, postgresPort);
        } finally {
            servers.destroyForcibly().waitFor();
        }
        var orphan = PostgresProcess.in(data.resolve("postgres/cluster"));
        // When
        try (var kafka = LocalKafka.at(kafkaPort, data.resolve("kafka"));
                var postgres = LocalPostgres.at(postgresPort, data.resolve("postgres"));
                var probe = new TopicProbe(kafka.bootstrapServers(), "letters");
                var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word FROM kept")) {
            // Then
            assertThat(probe.records()).extracting(RawRecord::text).containsExactly("kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept");
            assertThat(orphan)
                    .hasValueSatisfying(left -> assertThat(left.isAlive()).isFalse());
        }
    }

    private static Process start(int kafkaPort, int postgresPort, Path data) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersMain.class.getName(),
                        Integer.toString(kafkaPort),
                        Integer.toString(postgresPort),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void write(int kafkaPort, int postgresPort) throws Exception {
        var bootstrap = "127.0.0.1:" + kafkaPort;
        try (var producer = new RawProducer(bootstrap);
                var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(postgresPort));
                var statement = connection.createStatement()) {
            producer.send("letters", "a", "kept".getBytes(UTF_8), Map.of());
            statement.execute("CREATE TABLE kept AS SELECT 'kept' AS word");
        }
    }
}
