package io.unstick.messaging;

import static io.unstick.contracts.event.Topics.MAILBOX_STUCK;
import static io.unstick.messaging.Events.CODEC;
import static io.unstick.messaging.Events.MONDAY_9AM;
import static io.unstick.messaging.Events.anyMailbox;
import static io.unstick.messaging.Events.ready;
import static io.unstick.messaging.Events.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The official CloudEvents library and ours understand each other. */
class CloudEventsConformanceTest {
    private final MailboxKey mailbox = anyMailbox();
    private final EventEnvelope<MailboxEvent> envelope =
            ready(mailbox).forCase(CaseId.ofEpisode(mailbox, MONDAY_9AM), 3).causedBy(UUID.randomUUID());

    @Test
    void theLibraryReadsWhatWeWrite() {
        // Given
        ProducerRecord<String, byte[]> sent = CODEC.write(MAILBOX_STUCK, envelope);

        // When
        CloudEvent event =
                KafkaMessageFactory.createReader(sent.headers(), sent.value()).toEvent();

        // Then
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getId()).isEqualTo(envelope.id().toString());
        assertThat(event.getSource()).isEqualTo(URI.create("/unstick/msp-eu1/detector"));
        assertThat(event.getType()).isEqualTo("io.unstick.mailbox.ready.v1");
        assertThat(event.getSubject()).isEqualTo("tenants/%s/users/%s".formatted(mailbox.tenant(), mailbox.origin()));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Objects.requireNonNull(event.getDataSchema()).isAbsolute()).isTrue();
        assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(MONDAY_9AM);
        assertThat(event.getExtensionNames())
                .isEqualTo(Set.of("partitionkey", "tenantid", "caseid", "caseseq", "causationid"));
        assertThat(event.getExtension("caseseq")).isEqualTo("3");
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(sent.value());
    }

    @Test
    void weReadWhatTheLibraryWrites() {
        // Given
        CloudEvent event = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withSource(URI.create("/elsewhere"))
                .withType("io.unstick.mailbox.ready.v1")
                .withTime(OffsetDateTime.ofInstant(MONDAY_9AM, ZoneOffset.ofHours(2)))
                .withExtension("tenantid", mailbox.tenant().toString())
                .withExtension(
                        "caseid", Objects.requireNonNull(envelope.caseId()).toString())
                .withExtension("caseseq", 3)
                .withExtension(
                        "causationid",
                        Objects.requireNonNull(envelope.causationId()).toString())
                .withData(
                        "application/json", CODEC.write(MAILBOX_STUCK, envelope).value())
                .build();
        ProducerRecord<String, byte[]> sent = KafkaMessageFactory.createWriter(MAILBOX_STUCK.name(), mailbox.toString())
                .writeBinary(event);

        // When
        Optional<EventEnvelope<MailboxEvent>> read = CODEC.read(MAILBOX_STUCK, received(sent));

        // Then
        assertThat(read).contains(envelope);
    }
}
