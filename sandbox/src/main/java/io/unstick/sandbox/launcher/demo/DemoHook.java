package io.unstick.sandbox.launcher.demo;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;

/**
 * Something a test does to the product in the middle of a demo, once, on its own thread. The demo does not end before it
 * is done, and fails with it.
 */
public final class DemoHook {

    /** Seconds since the start, and every state any case was seen in. */
    private final BiPredicate<Double, Set<String>> when;

    private final Runnable deed;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean fired;

    private DemoHook(BiPredicate<Double, Set<String>> when, Runnable deed) {
        this.when = when;
        this.deed = deed;
    }

    /** After this time since the scenarios were loaded. */
    public static DemoHook afterSeconds(double seconds, Runnable deed) {
        return new DemoHook((now, _) -> now >= seconds, deed);
    }

    /** As soon as any case is in this state. */
    public static DemoHook atState(String state, Runnable deed) {
        return new DemoHook((_, states) -> states.contains(state), deed);
    }

    void look(double now, Set<String> states) {
        if (!fired && when.test(now, states)) {
            fired = true;
            Thread.ofPlatform().daemon().name("demo-hook").start(this::act);
        }
    }

    private void act() {
        try {
            deed.run();
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    /** Throws what the deed threw. */
    boolean isDone() {
        if (done.isCompletedExceptionally()) {
            done.join();
        }
        return done.isDone();
    }
}
