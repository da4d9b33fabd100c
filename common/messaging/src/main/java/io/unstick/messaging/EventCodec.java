package io.unstick.messaging;

import io.unstick.contracts.event.Topic;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Turns events into Kafka records and back: CloudEvents 1.0, binary mode, JSON payload. */
public final class EventCodec {
    private static final String SPECVERSION = "1.0";

    private final String source;
    private final EventCounters counters;

    /** A codec that counts nothing. */
    public EventCodec(String instance, String service) {
        this(instance, service, EventCounters.none());
    }

    EventCodec(String instance, String service, EventCounters counters) {
        this.source = "/unstick/%s/%s".formatted(instance, service);
        this.counters = counters;
    }

    /**
     * The record to send; it carries no trace context yet, the producer adds that.
     *
     * @throws IllegalArgumentException when the event could not be read back: key, tenant and payload disagree, or it
     *     is too large
     */
    public <E> ProducerRecord<String, byte[]> write(Topic<E> topic, EventEnvelope<E> envelope) {
        RecordKey key = RecordKey.parse(envelope.key());
        key.contradictionTo(envelope).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        byte[] payload = EventJson.mapper().writeValueAsBytes(envelope.event());
        if (payload.length > EventJson.LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("event %s of topic %s has %d bytes; %d are allowed"
                    .formatted(envelope.id(), topic, payload.length, EventJson.LARGEST_PAYLOAD));
        }
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), envelope.key(), payload);
        writeHeaders(message.headers(), topic.typeOf(envelope.event()), key, envelope);
        return message;
    }

    private void writeHeaders(Headers headers, String type, RecordKey key, EventEnvelope<?> envelope) {
        Attribute.SPECVERSION.write(headers, SPECVERSION);
        Attribute.ID.write(headers, envelope.id());
        Attribute.SOURCE.write(headers, source);
        Attribute.TYPE.write(headers, type);
        Attribute.TIME.write(headers, envelope.time());
        Attribute.SUBJECT.write(headers, key.subject());
        Attribute.DATASCHEMA.write(headers, "urn:unstick:event:" + type);
        Attribute.DATACONTENTTYPE.write(headers, EventReader.JSON);
        Attribute.PARTITIONKEY.write(headers, envelope.key());
        Attribute.TENANTID.write(headers, envelope.tenant());
        Attribute.CASEID.write(headers, envelope.caseId());
        Attribute.CASESEQ.write(headers, envelope.caseSequence());
        Attribute.CAUSATIONID.write(headers, envelope.causationId());
    }

    /**
     * Reads a record of this topic.
     *
     * @return empty for a type this version does not know (counted; a newer version reads it)
     * @throws UnreadableEvent for everything that is wrong with the record
     */
    public <E> Optional<EventEnvelope<E>> read(Topic<E> topic, ConsumerRecord<String, byte[]> message) {
        Headers headers = message.headers();
        if (!Attribute.SPECVERSION.require(headers).equals(SPECVERSION)) {
            throw new UnreadableEvent("header ce_specversion is not " + SPECVERSION);
        }
        Optional<Class<? extends E>> known = topic.classOf(Attribute.TYPE.require(headers));
        if (known.isEmpty()) {
            counters.ignored(topic.name());
        }
        return known.map(type -> EventReader.read(message, type));
    }
}
