package io.unstick.sandbox.launcher.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** One running process of ours, with its log and its file with the process id. */
final class Child {

    private final Member member;
    private final Process process;
    private final Path pidFile;
    private volatile boolean ending;

    private Child(Member member, Process process, Path pidFile) {
        this.member = member;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts it; {@code onDeath} is called when it ends although nobody stopped or killed it through this object. */
    static Child start(Member member, List<String> command, DataDirectory data, Consumer<Child> onDeath) {
        try {
            var log = data.log(member).toFile();
            var process = new ProcessBuilder(command)
                    .directory(data.root().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(log))
                    .redirectErrorStream(true)
                    .start();
            var child = new Child(member, process, data.pid(member));
            Files.writeString(child.pidFile, process.pid() + System.lineSeparator());
            var _ = process.onExit().thenRun(() -> child.ended(onDeath));
            return child;
        } catch (IOException e) {
            throw new Refusal("%s cannot be started: %s.".formatted(member.title(), e.getMessage()), e);
        }
    }

    private void ended(Consumer<Child> onDeath) {
        if (!ending) {
            onDeath.accept(this);
        }
    }

    Member member() {
        return member;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Only of one that ended. */
    int exitCode() {
        return process.exitValue();
    }

    static void stop(Collection<Child> children, Duration patience) {
        children.forEach(child -> child.ending = true);
        Ending.stop(children.stream().map(child -> child.process.toHandle()).toList(), patience);
        children.forEach(Child::forget);
    }

    void kill() {
        ending = true;
        Ending.kill(List.of(process.toHandle()));
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + pidFile, e);
        }
    }
}
