package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/**
 * What befalls each request of an admitted app over the wire, a batch being one, before anybody looks at it: it is counted,
 * it hangs while its tenant is held, and it takes its time.
 */
final class Arrivals {

    private final ConcurrentMap<UUID, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, CountDownLatch> held = new ConcurrentHashMap<>();
    private volatile Duration latency;

    Arrivals(Duration latency) {
        this.latency = latency;
    }

    void arrive(UUID tenant) {
        counts.computeIfAbsent(tenant, _ -> new LongAdder()).increment();
        CountDownLatch gate = held.get(tenant);
        if (gate != null) {
            hang(gate);
        }
        Pause.of(latency);
    }

    /** Requests for exactly these tenants hang until they are no longer among the held; whoever is released goes on. */
    void hold(Set<UUID> tenants) {
        tenants.forEach(tenant -> held.computeIfAbsent(tenant, _ -> new CountDownLatch(1)));
        held.forEach((tenant, gate) -> {
            if (!tenants.contains(tenant) && held.remove(tenant, gate)) {
                gate.countDown();
            }
        });
    }

    /** From now on every request takes so much real time. */
    void slowDown(Duration added) {
        latency = added;
    }

    long count(UUID tenant) {
        LongAdder adder = counts.get(tenant);
        return adder == null ? 0 : adder.sum();
    }

    void forget() {
        hold(Set.of());
        counts.clear();
    }

    private static void hang(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
