package io.unstick.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the declared topics, as soon as Kafka is there: a service that starts before Kafka waits a moment, then goes
 * on without topics and gets them later.
 */
final class TopicCreation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    /** Before everything that reads topics. */
    private static final int PHASE = Integer.MAX_VALUE - 2000;

    private static final long START_WAITS_SECONDS = 10;
    private static final long RETRY_SECONDS = 5;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final boolean anything;
    private final CountDownLatch created = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    TopicCreation(KafkaAdmin admin, boolean anything) {
        this.admin = admin;
        this.anything = anything;
    }

    @Override
    public synchronized void start() {
        if (!anything || thread != null) {
            return;
        }
        thread = Thread.ofVirtual().name("topic-creation").start(this::createWhenPossible);
        if (!waited(created, START_WAITS_SECONDS)) {
            LOG.atWarn().log("Topics are not created yet; Kafka does not answer");
        }
    }

    private void createWhenPossible() {
        while (!createdNow()) {
            if (waited(stopped, RETRY_SECONDS)) {
                return;
            }
        }
        created.countDown();
    }

    private boolean createdNow() {
        try {
            return admin.initialize();
        } catch (RuntimeException refused) {
            LOG.atWarn().setCause(refused).log("Topics cannot be created; trying again");
            return false;
        }
    }

    private static boolean waited(CountDownLatch latch, long seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        if (thread != null) {
            thread.interrupt();
            waitFor(thread);
        }
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join(STOPS_WITHIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
