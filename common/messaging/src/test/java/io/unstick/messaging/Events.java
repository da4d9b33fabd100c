package io.unstick.messaging;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.TenantEvent;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.contracts.tenant.TenantPolicy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** The people and things of these tests. */
final class Events {
    static final Instant MONDAY_9AM = Instant.parse("2026-11-02T09:00:00Z");
    static final EventCodec CODEC = new EventCodec("msp-eu1", "detector");

    private Events() {}

    static TenantId anyTenant() {
        return new TenantId(UUID.randomUUID());
    }

    static MailboxKey anyMailbox() {
        return mailboxOf(anyTenant());
    }

    static MailboxKey mailboxOf(TenantId tenant) {
        return MailboxKey.of(tenant, new UserObjectId(UUID.randomUUID()));
    }

    static EventEnvelope<MailboxEvent> ready(MailboxKey mailbox) {
        MailboxEvent event = new MailboxReady(mailbox, CaseId.ofEpisode(mailbox, MONDAY_9AM), MONDAY_9AM);
        return EventEnvelope.of(UUID.randomUUID(), mailbox, MONDAY_9AM, event);
    }

    static EventEnvelope<TenantEvent> recorded(TenantId id, String name) {
        Tenant tenant =
                new Tenant(id, name, List.of("contoso.example"), "global", "built-in", TenantPolicy.builtIn(), null);
        return EventEnvelope.ofTenant(
                UUID.randomUUID(), id, MONDAY_9AM, new TenantRecorded(tenant, false, TenantHealth.OK, null, null));
    }

    /** What a consumer gets when this was sent. */
    static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return received(sent, sent.key(), sent.value());
    }

    @SuppressWarnings("NullAway") // Kafka's client is not annotated: keys and values may be null.
    static ConsumerRecord<String, byte[]> received(
            ProducerRecord<String, byte[]> sent, @Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }

    static <E> Map<String, byte[]> headersOf(Topic<E> topic, EventEnvelope<E> envelope) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        CODEC.write(topic, envelope).headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }
}
