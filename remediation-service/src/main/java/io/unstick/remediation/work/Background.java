package io.unstick.remediation.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again while the service runs; what fails is done again a second later. */
public final class Background implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private @Nullable ScheduledExecutorService loop;

    /** Not scaled: this is how often the database or Kafka is asked. */
    public Background(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            loop = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name(name).factory());
            again(loop, Duration.ZERO);
        }
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.shutdownNow();
            loop = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }

    // Whatever goes wrong, the next round must come.
    @SuppressWarnings("CatchingUnchecked")
    private void round(ScheduledExecutorService on) {
        Duration next = pause;
        try {
            work.run();
        } catch (Exception failed) {
            next = AFTER_A_FAILURE.compareTo(pause) < 0 ? AFTER_A_FAILURE : pause;
            if (!on.isShutdown()) {
                LOG.atWarn().addKeyValue("what", name).setCause(failed).log("Background work failed; it is done again");
            }
        }
        again(on, next);
    }

    private synchronized void again(ScheduledExecutorService on, Duration after) {
        if (!on.isShutdown()) {
            var _ = on.schedule(() -> round(on), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
