package io.unstick.messaging;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * All tenants of the fleet, in memory: reads the compacted registry topic from its beginning and follows it. Every
 * replica has its own view, which may lag behind by moments. What cannot be read is skipped and counted, and the last
 * good record of the tenant stays; also while Kafka is away.
 */
public final class TenantRegistry implements SmartLifecycle {
    /** Before the listeners (which start at {@code MAX_VALUE - 100}), so that they find tenants early. */
    private static final int PHASE = Integer.MAX_VALUE - 1000;

    private final ConcurrentMap<TenantId, TenantRecorded> tenants = new ConcurrentHashMap<>();
    private final ConsumerFactory<String, byte[]> consumers;
    private final EventCodec codec;
    private final EventCounters counters;
    private @Nullable TenantRegistryReader reader;

    TenantRegistry(ConsumerFactory<String, byte[]> consumers, EventCodec codec, EventCounters counters) {
        this.consumers = consumers;
        this.codec = codec;
        this.counters = counters;
    }

    /** The last good record of this tenant; empty when there is none, or none yet: see {@link #caughtUp}. */
    public Optional<TenantRecorded> find(TenantId tenant) {
        return Optional.ofNullable(tenants.get(tenant));
    }

    /** Every tenant ever recorded, also the retired ones. */
    public Collection<TenantRecorded> all() {
        return List.copyOf(tenants.values());
    }

    /** Whether everything that was in the topic at the start has been read. Once true, true until stopped. */
    public synchronized boolean caughtUp() {
        return reader != null && reader.caughtUp();
    }

    @Override
    public synchronized void start() {
        if (reader == null) {
            reader = new TenantRegistryReader(this::connect, codec, counters, tenants);
            reader.start();
        }
    }

    /** Without a group: every replica reads all of it. */
    private Consumer<String, byte[]> connect() {
        return consumers.createConsumer(null, "tenant-registry", null, null);
    }

    @Override
    public synchronized void stop() {
        if (reader != null) {
            reader.stop();
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
