package io.unstick.testkit;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends exactly the bytes and headers it is given, however wrong: for tests of what consumers do with poison. */
public final class RawProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    /** A producer for this broker. */
    public RawProducer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends one record and waits until the broker has it.
     *
     * @param value null sends a tombstone
     * @throws IllegalStateException when the broker did not take it
     */
    public void send(String topic, @Nullable String key, byte @Nullable [] value, Map<String, byte[]> headers) {
        var sent = record(topic, key, value);
        headers.forEach((name, content) -> sent.headers().add(new RecordHeader(name, content)));
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record for " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending to " + topic, e);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's client is not annotated: keys and values may be null.
    private static ProducerRecord<String, byte[]> record(String topic, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    @Override
    public void close() {
        producer.close();
    }
}
