package io.unstick.diagnostic.evidence;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for a reading that another thread takes. */
final class Waiting {
    private Waiting() {}

    /**
     * Its result.
     *
     * @throws CancellationException when this thread is interrupted meanwhile
     */
    static <T> T on(Future<T> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while waiting for another thread's reading");
            cancelled.initCause(stopped);
            throw cancelled;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a reading failed unexpectedly", failed.getCause());
        }
    }
}
