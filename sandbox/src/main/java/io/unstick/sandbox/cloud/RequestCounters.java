package io.unstick.sandbox.cloud;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests arrived, per tenant and operation (see {@link Faults} for the names), faults and 429 included. */
public final class RequestCounters {

    private final ConcurrentMap<UUID, ConcurrentMap<String, LongAdder>> counts = new ConcurrentHashMap<>();

    /** How often this operation was asked for. */
    public long count(SimulatedTenant tenant, String operation) {
        LongAdder adder = ofTenant(tenant.id()).get(operation);
        return adder == null ? 0 : adder.sum();
    }

    /** How often anything was asked for. */
    public long total(SimulatedTenant tenant) {
        return ofTenant(tenant.id()).values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Operation to number, in the order of the names. */
    public Map<String, Long> of(UUID tenant) {
        Map<String, Long> numbers = new TreeMap<>();
        ofTenant(tenant).forEach((operation, adder) -> numbers.put(operation, adder.sum()));
        return numbers;
    }

    void count(UUID tenant, String operation) {
        ofTenant(tenant).computeIfAbsent(operation, ignored -> new LongAdder()).increment();
    }

    void forget() {
        counts.clear();
    }

    private ConcurrentMap<String, LongAdder> ofTenant(UUID tenant) {
        return counts.computeIfAbsent(tenant, ignored -> new ConcurrentHashMap<>());
    }
}
