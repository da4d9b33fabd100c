package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** An event as the services write them: CloudEvents in binary mode. */
final class EventRecord {

    private EventRecord() {}

    static <E> ProducerRecord<String, byte[]> of(Topic<E> topic, String key, TenantId tenant, Instant time, E event) {
        var message =
                new ProducerRecord<>(topic.name(), key, JsonMapper.shared().writeValueAsBytes(event));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID());
        header(message, "ce_source", "/unstick/local/bench");
        header(message, "ce_type", topic.typeOf(event));
        header(message, "ce_time", time);
        header(message, "ce_tenantid", tenant);
        header(message, "ce_partitionkey", key);
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, Object value) {
        message.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
