package io.unstick.sandbox.cloud;

import java.time.Duration;

/** Real waiting, for latency and connections that hang. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
