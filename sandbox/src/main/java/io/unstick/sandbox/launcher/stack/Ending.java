package io.unstick.sandbox.launcher.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes end: asked first, all at the same time, and forced when they do not listen. */
final class Ending {

    private static final Duration FORCED_END_TAKES = Duration.ofSeconds(1);

    private Ending() {}

    /** Returns when they are gone, a second after the patience is over at the latest. */
    static void stop(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        if (!await(processes, patience)) {
            kill(processes);
        }
    }

    /** SIGKILL: the processes have no chance to notice. */
    static void kill(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        await(processes, FORCED_END_TAKES);
    }

    private static boolean await(Collection<ProcessHandle> processes, Duration patience) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for a process", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
