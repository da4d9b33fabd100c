package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One of the remediation services on the common database. */
final class Replica {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 40;

    private final String name;
    private final LocalStack stack;
    private final DataDirectory data;
    private final Chronicle chronicle;
    private volatile boolean running;

    /** The name is what its scheduler writes beside the tasks it has in its hands. */
    Replica(String name, LocalStack stack, DataDirectory data, Chronicle chronicle) {
        this.name = name;
        this.stack = stack;
        this.data = data;
        this.chronicle = chronicle;
    }

    String name() {
        return name;
    }

    /** Where its REST API is. */
    URI address() {
        return stack.address(Member.REMEDIATION);
    }

    /** Whether it is ready and does not stand still, as far as it was not told otherwise. */
    boolean isRunning() {
        return running;
    }

    void kill() {
        running = false;
        stack.kill(Member.REMEDIATION);
    }

    /** It was started together with others. */
    void wasStarted() {
        running = true;
    }

    /** It ended by itself. */
    void died() {
        running = false;
    }

    /** Tries again while its database is away: a container would be restarted too. */
    void start() throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                stack.start(Member.REMEDIATION);
                running = true;
                return;
            } catch (Refusal refused) {
                if (attempt == MOST_TRIES) {
                    throw refused;
                }
                chronicle.note("%s did not start: %s".formatted(name, refused.sentence()));
                stack.kill(Member.REMEDIATION);
                TimeUnit.MILLISECONDS.sleep(TRY_AGAIN.toMillis());
            }
        }
    }

    void pause() throws IOException, InterruptedException {
        running = false;
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
        running = true;
    }

    /** Java can only end processes. */
    private void signal(String signal) throws IOException, InterruptedException {
        var pid = Files.readString(data.pid(Member.REMEDIATION)).strip();
        var code = new ProcessBuilder("sh", "-c", "kill -%s %s".formatted(signal, Long.parseLong(pid)))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("%s cannot be sent SIG%s".formatted(name, signal));
        }
    }
}
