package io.unstick.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that belongs to a cluster's folder, by the process id that the server leaves there. */
final class PostgresProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final long PATIENCE_SECONDS = 10;

    private PostgresProcess() {}

    /**
     * A PostgreSQL whose parent was killed runs on. It is stopped before the next start, so that port and settings are the
     * ones asked for and not those of the dead parent. Only for the holder of the folder's lock.
     */
    static void stopOrphan(Path cluster) {
        in(cluster).ifPresent(orphan -> {
            LOG.atInfo().addKeyValue("pid", orphan.pid()).log("Stopping the PostgreSQL of a process that died");
            interrupt(orphan);
            awaitEnd(orphan);
        });
        try {
            // Left behind, it would block the start once its process id belongs to somebody else.
            Files.deleteIfExists(pidFile(cluster));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + pidFile(cluster), e);
        }
    }

    /** The living server of this cluster. */
    static Optional<ProcessHandle> in(Path cluster) {
        return pid(cluster).flatMap(ProcessHandle::of).filter(PostgresProcess::isPostgres);
    }

    private static Optional<Long> pid(Path cluster) {
        var file = pidFile(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "PostgreSQL with process id %d is left over and does not stop.".formatted(server.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping PostgreSQL", e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; the SIGTERM that Java can send would wait for its clients to leave. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        } catch (IOException e) { // no kill command: not a Unix
            server.destroy();
        }
    }
}
