package io.unstick.messaging;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that fills the registry's map. After trouble it connects anew and goes on where it was. */
final class TenantRegistryReader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TenantRegistryReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> connect;
    private final EventCodec codec;
    private final EventCounters counters;
    private final Map<TenantId, TenantRecorded> tenants;
    private final Thread thread = Thread.ofVirtual().name("tenant-registry").unstarted(this);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile @Nullable Consumer<String, byte[]> connected;
    private volatile boolean caughtUp;

    TenantRegistryReader(
            Supplier<Consumer<String, byte[]>> connect,
            EventCodec codec,
            EventCounters counters,
            Map<TenantId, TenantRecorded> tenants) {
        this.connect = connect;
        this.codec = codec;
        this.counters = counters;
        this.tenants = tenants;
    }

    void start() {
        thread.start();
    }

    boolean caughtUp() {
        return caughtUp;
    }

    void stop() {
        stopped.countDown();
        Consumer<String, byte[]> consumer = connected;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(STOPS_WITHIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try (Consumer<String, byte[]> consumer = connect.get()) {
                connected = consumer;
                follow(consumer);
            } catch (WakeupException stopping) {
                return;
            } catch (RuntimeException trouble) {
                LOG.atWarn()
                        .addKeyValue("topic", Topics.TENANT_REGISTRY.name())
                        .setCause(trouble)
                        .log("Tenant registry cannot be read; trying again");
                pause();
            } finally {
                connected = null;
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        next.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // Left when somebody adds partitions; the next connection then reads those too.
        while (!isStopped() && partitions(consumer).size() == partitions.size()) {
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.TENANT_REGISTRY.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            codec.read(Topics.TENANT_REGISTRY, message)
                    .map(EventEnvelope::event)
                    .ifPresent(event -> {
                        switch (event) {
                            case TenantRecorded tenant -> tenants.put(tenant.tenantId(), tenant);
                        }
                    });
        } catch (UnreadableEvent unreadable) {
            counters.rejected(message.topic());
            LOG.atWarn()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("reason", unreadable.getMessage())
                    .log("Record of the tenant registry skipped");
        }
        next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            boolean _ = stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
