package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What was done when, by the clock of the run. For several threads. */
final class Chronicle {

    private final Progress progress;
    private final List<String> lines = new ArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private volatile long begun = System.nanoTime();

    Chronicle(Progress progress) {
        this.progress = progress;
    }

    /** The schedule begins: from here its times count. */
    void begin() {
        begun = System.nanoTime();
    }

    /** For the report. */
    synchronized void note(String line) {
        lines.add(stamp() + " " + line);
    }

    /** For the report, and for whoever watches. */
    void tell(String line) {
        note(line);
        progress.say(stamp() + " " + line);
    }

    /** Something was made to go wrong. */
    void fault(String what) {
        faults.incrementAndGet();
        note(what);
    }

    /** Something was killed with -9. */
    void kill(String what) {
        kills.incrementAndGet();
        tell(what);
    }

    int faults() {
        return faults.get();
    }

    int kills() {
        return kills.get();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private String stamp() {
        var now = Duration.ofNanos(System.nanoTime() - begun);
        return "%02d:%02d.%01d".formatted(now.toMinutes(), now.toSecondsPart(), now.toMillisPart() / 100);
    }
}
