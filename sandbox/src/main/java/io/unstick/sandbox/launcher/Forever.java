package io.unstick.sandbox.launcher;

import java.util.concurrent.CountDownLatch;

/** Processes that only a signal ends. */
final class Forever {

    private Forever() {}

    /** Does not return. */
    static int sleep() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }
}
