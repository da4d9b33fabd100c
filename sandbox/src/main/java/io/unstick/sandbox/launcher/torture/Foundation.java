package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Kafka and PostgreSQL. They share one process that starts them: either can die alone, with -9, but they come back together.
 */
final class Foundation {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 5;

    private final LocalStack stack;
    private final DataDirectory data;
    private final Chronicle chronicle;

    Foundation(LocalStack stack, DataDirectory data, Chronicle chronicle) {
        this.stack = stack;
        this.data = data;
        this.chronicle = chronicle;
    }

    /** The broker dies with its process; the database is a process of its own and lives on. */
    void killKafka() {
        stack.kill(Member.INFRA);
    }

    /** Its server processes notice by themselves. */
    void killPostgres() throws IOException {
        postgres().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        var file = data.postgres().resolve("cluster").resolve("postmaster.pid");
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }

    /** Whatever still runs of them is stopped first. */
    void restart() throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            stack.kill(Member.INFRA);
            try {
                stack.start(Member.INFRA);
                return;
            } catch (Refusal refused) {
                if (attempt == MOST_TRIES) {
                    throw refused;
                }
                chronicle.note("Kafka and PostgreSQL did not start: " + refused.sentence());
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN.toMillis());
            }
        }
    }
}
