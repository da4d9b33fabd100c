package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Progress;
import java.time.Duration;
import java.util.function.Supplier;

/** Says every now and then how far things are. */
final class Beat {

    private final Progress progress;
    private final long everyNanos;
    private long last = System.nanoTime();

    Beat(Progress progress, Duration every) {
        this.progress = progress;
        this.everyNanos = every.toNanos();
    }

    /** Says it when it is time to. */
    void maybe(Supplier<String> line) {
        if (System.nanoTime() - last > everyNanos) {
            last = System.nanoTime();
            progress.say("  " + line.get());
        }
    }
}
