package io.unstick.remediation.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay while the service runs. Kafka or the database being away is waited out. */
public final class JournalRelayLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRelayLoop.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private final JournalRelay relay;
    private final Duration pause;
    private @Nullable ScheduledExecutorService loop;

    /** A loop that looks for queued entries this often. */
    public JournalRelayLoop(JournalRelay relay, Duration pause) {
        this.relay = relay;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            loop = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("journal-relay").factory());
            var _ = loop.scheduleWithFixedDelay(this::drain, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.shutdown();
            try {
                if (!loop.awaitTermination(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                    loop.shutdownNow();
                }
            } catch (InterruptedException hurried) {
                loop.shutdownNow();
                Thread.currentThread().interrupt();
            }
            loop = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }

    // Whatever goes wrong, the next round must come: an exception would end the schedule for ever.
    @SuppressWarnings("CatchingUnchecked")
    private void drain() {
        try {
            while (relay.relay() > 0) {
                LOG.atTrace().log("Relayed a batch of the journal");
            }
        } catch (Exception waited) {
            LOG.atWarn().setCause(waited).log("Journal entries wait: Kafka or the database does not take them");
        }
    }
}
