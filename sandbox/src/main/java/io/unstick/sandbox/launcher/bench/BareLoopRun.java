package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets the bare loop work in a process of its own, and measures its pace once it is warm. */
final class BareLoopRun {

    /** Of all records, how many pass before the clock starts. */
    private static final double WARM_UP = 0.25;

    private static final double MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 10;

    private final BenchStack stack;
    private final int events;

    BareLoopRun(BenchStack stack, int events) {
        this.stack = stack;
        this.events = events;
    }

    /** Records per second. */
    double perSecond(Fleet fleet, StuckAnnouncer announcer) throws InterruptedException {
        stack.say("the bare loop works on %,d records ...".formatted(events));
        announcer.announce(fleet, events);
        var passedAt = Collections.synchronizedList(new ArrayList<Long>());
        var loop = start();
        try (var _ = new TopicTail(stack.bootstrapServers(), Topics.MAILBOX_FINDINGS.name(), message -> {
            if (message.headers().lastHeader(BareLoop.MARK) != null) {
                passedAt.add(message.timestamp());
            }
        })) {
            stack.await("the bare loop passed all records", () -> passedAt.size() >= events || hasEnded(loop));
        } finally {
            stop(loop);
        }
        return pace(List.copyOf(passedAt));
    }

    private double pace(List<Long> passedAt) {
        var warm = passedAt.stream()
                .sorted()
                .skip((long) (WARM_UP * passedAt.size()))
                .toList();
        var pace = (warm.size() - 1) * MILLIS / (warm.getLast() - warm.getFirst());
        stack.say("  bare loop: %,.0f records per second".formatted(pace));
        return pace;
    }

    private Process start() {
        var jar = stack.checkout().jar(Member.INFRA);
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dlogback.configurationFile=io/unstick/sandbox/launcher/logback.xml",
                            "-jar",
                            jar.toString(),
                            "bare-loop",
                            "--kafka",
                            stack.bootstrapServers())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new Refusal("The bare loop cannot be started: %s.".formatted(e.getMessage()), e);
        }
    }

    private boolean hasEnded(Process loop) {
        if (!loop.isAlive()) {
            throw new Refusal("The bare loop ended too early; its log is %s.".formatted(log()));
        }
        return false;
    }

    private Path log() {
        return stack.data().root().resolve("log").resolve("bare-loop.log");
    }

    private static void stop(Process loop) throws InterruptedException {
        loop.destroy();
        if (!loop.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            loop.destroyForcibly();
        }
    }
}
