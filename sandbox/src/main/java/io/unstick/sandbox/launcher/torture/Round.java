package io.unstick.sandbox.launcher.torture;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again, beside everything else. */
final class Round implements AutoCloseable {

    private final Thread thread;

    /** Begins at once. */
    Round(String name, Duration pause, Turn turn) {
        this.thread = Thread.ofPlatform().name(name).daemon().start(() -> repeat(pause, turn));
    }

    /** One time. */
    interface Turn {
        void take() throws InterruptedException;
    }

    private static void repeat(Duration pause, Turn turn) {
        try {
            while (true) {
                turn.take();
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
