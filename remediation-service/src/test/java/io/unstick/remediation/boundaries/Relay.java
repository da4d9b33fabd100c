package io.unstick.remediation.boundaries;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread that brings the journal to Kafka: it can be made to wait, and to die when Kafka has everything. */
final class Relay {
    private static final String NAME = "journal-relay";
    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore turn = new Semaphore(1);
    private final CountDownLatch published = new CountDownLatch(1);
    private volatile boolean last;

    static boolean isThisThread() {
        return Thread.currentThread().getName().equals(NAME);
    }

    void begin() {
        turn.acquireUninterruptibly();
    }

    void end() {
        turn.release();
    }

    /** Whether this is the transaction that must not commit. */
    boolean diesBeforeCommit() {
        return last;
    }

    void diesNow() {
        published.countDown();
    }

    /** Nothing more is published; returns when nothing is on its way. */
    void hold() {
        begin();
    }

    /** Publishes once more what is due, and dies before that is written down. */
    void publishAndDie() throws InterruptedException {
        last = true;
        turn.release();
        if (!published.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the relay has not published");
        }
    }
}
