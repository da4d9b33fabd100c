package io.unstick.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

    @Test
    void rowsAreKeptAcrossARestartAndCommitsAreDurable(@TempDir Path data) throws SQLException {
        // Given
        var port = FreePort.find();
        try (var postgres = LocalPostgres.at(port, data)) {
            postgres.createDatabase("cases");
            postgres.createDatabase("cases");
            execute(postgres, "CREATE TABLE kept (word text)");
            execute(postgres, "INSERT INTO kept VALUES ('kept')");
        }
        // When
        try (var postgres = LocalPostgres.at(port, data)) {
            // Then
            assertThat(ask(postgres, "SELECT word FROM kept")).isEqualTo("kept");
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_version")).startsWith("17.");
        }
    }

    @Test
    void aFolderInUseIsRefusedPlainly(@TempDir Path data) {
        // Given
        try (var first = LocalPostgres.at(FreePort.find(), data)) {
            // When
            assertThatIllegalStateException()
                    .isThrownBy(() -> LocalPostgres.at(FreePort.find(), data))
                    // Then
                    .withMessage("%s is in use by a running process.", data);
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void aDatabaseNameIsNoPlaceForSql() {
        // Given
        var postgres = SharedInfrastructure.postgres();
        // When
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postgres.createDatabase("x; DROP TABLE y"))
                // Then
                .withMessageContaining("lower case");
    }

    @Test
    void springIsTrustedWithADatabaseOfItsOwn() throws SQLException {
        // Given
        var properties = SharedInfrastructure.springProperties("own_it");
        // When
        try (var connection = DriverManager.getConnection(
                properties.getOrDefault("spring.datasource.url", ""),
                properties.get("spring.datasource.username"),
                properties.get("spring.datasource.password"))) {
            // Then
            assertThat(connection.getCatalog()).isEqualTo("own_it");
            assertThat(properties).containsKey("spring.kafka.bootstrap-servers");
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("cases"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("cases"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
