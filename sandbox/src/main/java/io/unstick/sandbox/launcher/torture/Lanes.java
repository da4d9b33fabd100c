package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What takes its time is done in a lane of its own: one thing after another in each, all lanes at the same time. */
final class Lanes implements AutoCloseable {

    private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();
    private final Queue<Refusal> failures = new ConcurrentLinkedQueue<>();
    private final Chronicle chronicle;

    Lanes(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** Something that is done, and may turn out not to be possible. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    void run(String lane, String what, Work work) {
        lanes.computeIfAbsent(
                        lane,
                        name -> Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name(name).factory()))
                .execute(() -> run(what, work));
    }

    private void run(String what, Work work) {
        try {
            work.run();
        } catch (IOException impossible) {
            chronicle.note("not done: %s: %s".formatted(what, impossible.getMessage()));
        } catch (Refusal broken) {
            failures.add(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            failures.add(new Refusal("%s failed: %s.".formatted(what, bug), bug));
        }
    }

    /** Throws the first thing that must not fail and did. */
    void check() {
        var broken = failures.peek();
        if (broken != null) {
            throw broken;
        }
    }

    /** Returns when everything that was begun is done. */
    void finish(Duration patience) throws InterruptedException {
        lanes.values().forEach(ExecutorService::shutdown);
        for (var lane : lanes.entrySet()) {
            if (!lane.getValue().awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        "After %d s the lane of %s is still busy.".formatted(patience.toSeconds(), lane.getKey()));
            }
        }
        check();
    }

    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdownNow);
    }
}
