package io.unstick.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it lies on the topic.
 *
 * @param key null when the record has none
 * @param value null for a tombstone
 * @param headers the last one of each name
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; tests look at text() or the bytes
public record RawRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        Map<String, byte[]> headers) {

    static RawRecord of(ConsumerRecord<byte[], byte[]> source) {
        var headers = new LinkedHashMap<String, byte[]>();
        source.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new RawRecord(
                source.topic(), source.partition(), source.offset(), decode(source.key()), source.value(), headers);
    }

    /** The value as UTF-8; empty for a tombstone. */
    public String text() {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /** The header as UTF-8, or null when there is none of this name. */
    public @Nullable String header(String name) {
        return decode(headers.get(name));
    }

    private static @Nullable String decode(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s-%d@%d %s -> %s".formatted(topic, partition, offset, key, text());
    }
}
