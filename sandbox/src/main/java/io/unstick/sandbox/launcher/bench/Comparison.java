package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Something to compare a service to, in a process of its own that is tuned like a service. */
final class Comparison implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final Path log;

    private Comparison(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts this command of the launcher; its name names the log, too. */
    static Comparison start(BenchStack stack, String command, String... arguments) {
        var log = stack.data().root().resolve("log").resolve(command + ".log");
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of("-Xmx512m", "-Dlogback.configurationFile=io/unstick/sandbox/launcher/logback.xml", "-jar"));
        words.add(stack.checkout().jar(Member.INFRA).toString());
        words.add(command);
        words.addAll(List.of(arguments));
        try {
            return new Comparison(
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.to(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new Refusal("%s cannot be started: %s.".formatted(command, e.getMessage()), e);
        }
    }

    /** Throws {@link Refusal} when it ended. */
    void requireLife() {
        if (!process.isAlive()) {
            throw new Refusal("What the service is compared to ended too early; its log is %s.".formatted(log));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
