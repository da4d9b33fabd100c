package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Every complete scan, as the detector tells it in the tenant registry. For several threads. */
final class ScanLog implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<Scan>> scans = new ConcurrentHashMap<>();
    private final TopicTail tail;
    private volatile Instant latestBegin = Instant.EPOCH;

    /**
     * One complete scan of one tenant.
     *
     * @param endMillis since the epoch
     */
    record Scan(Instant begin, long endMillis) {}

    ScanLog(String bootstrapServers) {
        this.tail = new TopicTail(bootstrapServers, Topics.TENANT_REGISTRY.name(), this::hear);
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        var begin = JSON.readTree(message.value()).path("lastScanAt").asString("");
        if (!begin.isEmpty()) {
            note(message.key(), new Scan(Instant.parse(begin), message.timestamp()));
        }
    }

    private void note(String tenant, Scan scan) {
        scans.merge(tenant, List.of(scan), ScanLog::joined);
        if (scan.begin().isAfter(latestBegin)) {
            latestBegin = scan.begin();
        }
    }

    /** A tenant is also told about when it joins or cannot be seen: no complete scan, no new beginning. */
    private static List<Scan> joined(List<Scan> before, List<Scan> next) {
        if (!before.getLast().begin().isBefore(next.getFirst().begin())) {
            return before;
        }
        var all = new ArrayList<>(before);
        all.addAll(next);
        return all;
    }

    /** Of this tenant so far, in their order. */
    List<Scan> of(BenchTenant tenant) {
        return scans.getOrDefault(tenant.id(), List.of());
    }

    /** When the youngest scan began, by the detector's clock. */
    Instant latestBegin() {
        return latestBegin;
    }

    @Override
    public void close() {
        tail.close();
    }
}
