package io.unstick.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 17 on loopback, started as a child of this process, as root or not; user {@value #USER}, no
 * password. One process takes a data folder at a time; after a kill -9 the next start on the same folder stops what was
 * left over and recovers.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The one user there is. */
    public static final String USER = "postgres";

    /** What a commit is worth when the machine loses power. */
    public enum Durability {
        /** Committed means on disk, as in production. */
        DURABLE,
        /** Several times faster, for tests that do not kill anything. */
        FAST
    }

    private static final Duration RECOVERY_MAY_TAKE = Duration.ofMinutes(1);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DATABASE_EXISTS = "42P04";

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Optional<ProcessHandle> process;

    private LocalPostgres(DataFolder folder, EmbeddedPostgres server, Optional<ProcessHandle> process) {
        this.folder = folder;
        this.server = server;
        this.process = process;
    }

    /** Starts a durable server on a free port with a temporary folder, which {@link #close()} removes. */
    public static LocalPostgres onFreePort() {
        return onFreePort(Durability.DURABLE);
    }

    /** Starts on a free port with a temporary folder, which {@link #close()} removes. */
    public static LocalPostgres onFreePort(Durability durability) {
        return start(0, DataFolder.temporary("unstick-postgres"), durability);
    }

    /**
     * Starts a durable server on this port and keeps its data in this folder across restarts.
     *
     * @throws IllegalStateException in one plain sentence when the port or the folder is in use
     */
    public static LocalPostgres at(int port, Path data) {
        return start(port, DataFolder.kept(data), Durability.DURABLE);
    }

    private static LocalPostgres start(int port, DataFolder folder, Durability durability) {
        QuietLogs.quieten();
        try {
            var cluster = folder.resolve("cluster");
            var complete = folder.resolve("cluster.complete");
            PostgresProcess.stopOrphan(cluster);
            if (!Files.exists(complete)) {
                // Either the first start, or one that was killed half-way through creating the cluster.
                DataFolder.delete(cluster);
            }
            if (port != 0) {
                FreePort.requireFree(port, "PostgreSQL");
            }
            var server = builder(port, cluster, durability).start();
            Files.writeString(complete, "");
            return new LocalPostgres(folder, server, PostgresProcess.in(cluster));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("PostgreSQL cannot be started in " + folder.path(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder builder(int port, Path cluster, Durability durability) {
        var onOff =
                switch (durability) {
                    case DURABLE -> "on";
                    case FAST -> "off";
                };
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPGStartupWait(RECOVERY_MAY_TAKE)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff);
    }

    /** Creates the database unless it exists. */
    public void createDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("database names are lower case letters, digits and _: " + name);
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            if (!DATABASE_EXISTS.equals(e.getSQLState())) {
                throw new IllegalStateException("database " + name + " cannot be created", e);
            }
        }
    }

    /** Address of a database; user {@value #USER} is part of it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port(), database, USER);
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Stops the server: open transactions are rolled back, clients disconnected. */
    @Override
    public void close() {
        try {
            server.close();
            // When the JVM ends, the library's own hook stops the server at the same time and close() returns early.
            process.ifPresent(PostgresProcess::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be stopped", e);
        } finally {
            folder.close();
        }
    }
}
