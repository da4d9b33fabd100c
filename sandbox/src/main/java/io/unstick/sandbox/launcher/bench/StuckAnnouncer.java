package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Announces stuck mailboxes as the detector does: CloudEvents in binary mode, one user of each tenant after the other. */
final class StuckAnnouncer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    StuckAnnouncer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when everybody of the fleet is announced; says when the first one was, in milliseconds since the epoch. */
    long announce(Fleet fleet) throws InterruptedException {
        return send(messages(fleet));
    }

    /** The same again and again until there are so many. */
    void announce(Fleet fleet, int events) throws InterruptedException {
        var sent = 0;
        while (sent < events) {
            var messages = messages(fleet);
            var next = messages.subList(0, Math.min(messages.size(), events - sent));
            send(next);
            sent += next.size();
        }
    }

    private long send(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        try {
            var sent = messages.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
            return sent.getFirst().get().timestamp();
        } catch (ExecutionException e) {
            throw new Refusal("Kafka did not take an announcement: %s.".formatted(e.getMessage()), e);
        }
    }

    private static List<ProducerRecord<String, byte[]>> messages(Fleet fleet) {
        var messages = new ArrayList<ProducerRecord<String, byte[]>>();
        var most = fleet.tenants().stream()
                .mapToInt(tenant -> tenant.stuck().size())
                .max()
                .orElse(0);
        for (var at = 0; at < most; at++) {
            for (var tenant : fleet.tenants()) {
                messages.add(StuckEvents.about(tenant, tenant.stuck().get(at), fleet.licensedAt())
                        .stuck());
            }
        }
        return messages;
    }

    @Override
    public void close() {
        producer.close();
    }
}
