package io.unstick.messaging;

import io.unstick.contracts.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events and waits until the broker has them. Safe for use by many threads. */
public final class EventPublisher {
    /** Longer than the producer's own delivery timeout, which therefore speaks first. */
    private static final Duration ACKNOWLEDGED_WITHIN = ProducerDefaults.DELIVERY_TIMEOUT.plusSeconds(5);

    private final KafkaTemplate<String, byte[]> kafka;
    private final EventCodec codec;

    public EventPublisher(KafkaTemplate<String, byte[]> kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /**
     * Returns when all in-sync replicas have the event.
     *
     * @throws PublishFailed when they do not say so within 30 s
     * @throws IllegalArgumentException when the event contradicts itself, see {@link EventCodec#write}
     */
    public <E> void publish(Topic<E> topic, EventEnvelope<E> envelope) {
        sendAll(List.of(codec.write(topic, envelope)));
    }

    /**
     * Returns when all of them are acknowledged. A record is sent only after the one before it with the same key is
     * acknowledged, so a failure in the middle leaves no gap within a key: publishing the same records again gives
     * duplicates at most. Different keys travel together.
     *
     * @throws PublishFailed when one of them is not acknowledged within 30 s of being sent; some may have been written
     */
    public void publishAll(Collection<ProducerRecord<String, byte[]>> messages) {
        List<ProducerRecord<String, byte[]>> waiting = List.copyOf(messages);
        while (!waiting.isEmpty()) {
            waiting = sendFirstOfEachKey(waiting);
        }
    }

    private List<ProducerRecord<String, byte[]>> sendFirstOfEachKey(List<ProducerRecord<String, byte[]>> waiting) {
        Set<String> keys = new HashSet<>();
        List<ProducerRecord<String, byte[]>> first = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> later = new ArrayList<>();
        for (ProducerRecord<String, byte[]> message : waiting) {
            (keys.add(message.topic() + " " + message.key()) ? first : later).add(message);
        }
        sendAll(first);
        return later;
    }

    private void sendAll(List<ProducerRecord<String, byte[]>> messages) {
        try {
            List<? extends CompletableFuture<?>> sent =
                    messages.stream().map(kafka::send).toList();
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failure(messages, stopping);
        } catch (ExecutionException | TimeoutException | KafkaException noAcknowledgement) {
            throw failure(messages, noAcknowledgement);
        } catch (org.springframework.kafka.KafkaException notAccepted) {
            throw failure(messages, notAccepted);
        }
    }

    private static PublishFailed failure(List<ProducerRecord<String, byte[]>> messages, Exception cause) {
        List<String> topics =
                messages.stream().map(ProducerRecord::topic).distinct().sorted().toList();
        return new PublishFailed(
                "the broker has not acknowledged all of %d records for %s".formatted(messages.size(), topics), cause);
    }
}
