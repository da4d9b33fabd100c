package io.unstick.sandbox.launcher;

import io.unstick.testkit.LocalKafka;
import io.unstick.testkit.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka and PostgreSQL in one process, with their data kept. The file {@code run/infra.ready} says that both are up. */
final class InfraProcess {

    private static final List<String> DATABASES = List.of("detector", "remediation");
    /** Tells the launcher that the last line of the log is a sentence for people. */
    private static final int SAID_WHY = 2;

    private static final Logger LOG = LoggerFactory.getLogger(InfraProcess.class);

    private final Command.Infra command;
    private final Path ready;

    InfraProcess(Command.Infra command) {
        this.command = command;
        this.ready = command.data().resolve("run").resolve("infra.ready");
    }

    /** Returns only when it cannot start. */
    int run() throws Exception {
        Files.deleteIfExists(ready);
        // Not the common pool: its threads do not see the classes inside the packaged jar.
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var kafka = CompletableFuture.supplyAsync(
                () -> LocalKafka.at(command.kafkaPort(), command.data().resolve("kafka")), threads);
        var postgres = CompletableFuture.supplyAsync(this::startPostgres, threads);
        try (var stop = new SignalStop(() -> close(List.of(kafka, postgres)), 0)) {
            CompletableFuture.allOf(kafka, postgres).join();
            stop.giveWay();
            Files.createDirectories(command.data().resolve("run"));
            Files.writeString(ready, "");
            return Forever.sleep();
        } catch (CompletionException e) {
            close(List.of(kafka, postgres));
            return explain(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private LocalPostgres startPostgres() {
        var postgres = LocalPostgres.at(command.postgresPort(), command.data().resolve("postgres"));
        DATABASES.forEach(postgres::createDatabase);
        return postgres;
    }

    private static int explain(Throwable cause) {
        if (cause instanceof IllegalStateException) { // how the servers say it in a sentence
            System.err.println(cause.getMessage());
            return SAID_WHY;
        }
        LOG.atError().setCause(cause).log("Kafka or PostgreSQL cannot be started");
        return 1;
    }

    private static void close(List<CompletableFuture<? extends AutoCloseable>> servers) {
        CompletableFuture.allOf(servers.stream()
                        .map(server ->
                                server.thenAcceptAsync(InfraProcess::close).exceptionally(_ -> null))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
