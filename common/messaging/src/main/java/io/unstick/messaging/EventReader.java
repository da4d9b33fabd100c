package io.unstick.messaging;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record of a known type, and refuses one whose parts contradict each other. */
final class EventReader {
    static final String JSON = "application/json";

    private EventReader() {}

    static <E> EventEnvelope<E> read(ConsumerRecord<String, byte[]> message, Class<? extends E> type) {
        Headers headers = message.headers();
        requireJson(headers);
        Attribute.SOURCE.require(headers);
        RecordKey key = readKey(message.key());
        requirePartitionKey(headers, key);
        EventEnvelope<E> envelope = new EventEnvelope<>(
                Attribute.ID.require(headers, UUID::fromString),
                key.toString(),
                Attribute.TENANTID.require(headers, TenantId::of),
                Attribute.CASEID.find(headers, CaseId::of).orElse(null),
                Attribute.CASESEQ.find(headers, Long::valueOf).orElse(null),
                Attribute.CAUSATIONID.find(headers, UUID::fromString).orElse(null),
                Attribute.TIME.require(headers, EventReader::readTime),
                Payload.read(message.value(), type));
        key.contradictionTo(envelope).ifPresent(reason -> {
            throw new UnreadableEvent(reason);
        });
        return envelope;
    }

    private static void requireJson(Headers headers) {
        String contentType = Attribute.DATACONTENTTYPE.find(headers).orElse(JSON);
        if (!contentType.equals(JSON) && !contentType.startsWith(JSON + ";")) {
            throw new UnreadableEvent("the content type is not " + JSON);
        }
    }

    private static RecordKey readKey(@Nullable String text) {
        if (text == null) {
            throw new UnreadableEvent("the record has no key");
        }
        try {
            return RecordKey.parse(text);
        } catch (IllegalArgumentException otherForm) {
            throw new UnreadableEvent("the key is neither {tenantId}/{objectId} nor {tenantId}");
        }
    }

    private static void requirePartitionKey(Headers headers, RecordKey key) {
        Attribute.PARTITIONKEY
                .find(headers)
                .filter(partitionKey -> !partitionKey.equals(key.toString()))
                .ifPresent(_ -> {
                    throw new UnreadableEvent("header ce_partitionkey and the key differ");
                });
    }

    private static Instant readTime(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
