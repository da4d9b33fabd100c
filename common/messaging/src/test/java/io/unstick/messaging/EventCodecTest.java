package io.unstick.messaging;

import static io.unstick.contracts.event.Topics.MAILBOX_STUCK;
import static io.unstick.contracts.event.Topics.TENANT_REGISTRY;
import static io.unstick.messaging.Events.CODEC;
import static io.unstick.messaging.Events.MONDAY_9AM;
import static io.unstick.messaging.Events.anyMailbox;
import static io.unstick.messaging.Events.anyTenant;
import static io.unstick.messaging.Events.mailboxOf;
import static io.unstick.messaging.Events.ready;
import static io.unstick.messaging.Events.received;
import static io.unstick.messaging.Events.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private final MailboxKey mailbox = anyMailbox();

    @Test
    void whatIsWrittenIsReadBack() {
        // Given
        EventEnvelope<MailboxEvent> envelope =
                ready(mailbox).forCase(CaseId.ofEpisode(mailbox, MONDAY_9AM), 7).causedBy(UUID.randomUUID());

        // When
        Optional<EventEnvelope<MailboxEvent>> read =
                CODEC.read(MAILBOX_STUCK, received(CODEC.write(MAILBOX_STUCK, envelope)));

        // Then
        assertThat(read).contains(envelope);
    }

    @Test
    void aTenantsRecordHasTheTenantAsKeyAndSubject() {
        // Given
        EventEnvelope<?> envelope = recorded(anyTenant(), "Contoso");

        // When
        ProducerRecord<String, byte[]> sent = CODEC.write(TENANT_REGISTRY, recorded(envelope.tenant(), "Contoso"));

        // Then
        assertThat(sent.key()).isEqualTo(envelope.tenant().toString());
        assertThat(header(sent, "ce_subject")).isEqualTo("tenants/" + envelope.tenant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_tenantid"})
    void aRecordWithoutARequiredHeaderIsUnreadableAndSaysWhich(String header) {
        // Given
        ConsumerRecord<String, byte[]> message = good();
        message.headers().remove(header);

        // When // Then
        assertUnreadable(message, "header %s is missing".formatted(header));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion,0.3,ce_specversion is not 1.0",
        "ce_id,four,header ce_id has a wrong form",
        "ce_time,yesterday,header ce_time has a wrong form",
        "ce_tenantid,contoso,header ce_tenantid has a wrong form",
        "ce_caseseq,many,header ce_caseseq has a wrong form",
        "ce_partitionkey,other,header ce_partitionkey and the key differ",
        "content-type,text/plain,the content type is not application/json"
    })
    void aRecordWithAWrongHeaderIsUnreadableAndSaysWhich(String header, String value, String reason) {
        // Given
        ConsumerRecord<String, byte[]> message = good();
        message.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));

        // When // Then
        assertUnreadable(message, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"mailbox\":',the payload is not JSON",
        "'hello ada@contoso.example',the payload is not JSON",
        "null,JSON null",
        "'[]',the payload is no MailboxReady",
        "'{\"mailbox\":\"ada@contoso.example\"}','\"mailbox\" is missing or has a wrong form'",
        "'{}','the payload is no MailboxReady'"
    })
    void aWrongPayloadIsUnreadableAndTheReasonQuotesNothingOfIt(String payload, String reason) {
        // Given
        ConsumerRecord<String, byte[]> message =
                received(CODEC.write(MAILBOX_STUCK, ready(mailbox)), mailbox.toString(), bytes(payload));

        // When // Then
        assertUnreadable(message, reason);
    }

    @Test
    void anEmptyRecordIsUnreadable() {
        // Given
        ConsumerRecord<String, byte[]> message =
                received(CODEC.write(MAILBOX_STUCK, ready(mailbox)), mailbox.toString(), null);

        // When // Then
        assertUnreadable(message, "the record is empty");
    }

    @Test
    void anOversizeRecordIsUnreadable() {
        // Given
        ConsumerRecord<String, byte[]> message =
                received(CODEC.write(MAILBOX_STUCK, ready(mailbox)), mailbox.toString(), new byte[1_000_001]);

        // When // Then
        assertUnreadable(message, "larger than 1000000 bytes");
    }

    @Test
    void aRecordWithoutAKeyIsUnreadable() {
        // Given
        ProducerRecord<String, byte[]> sent = CODEC.write(MAILBOX_STUCK, ready(mailbox));

        // When // Then
        assertUnreadable(received(sent, null, sent.value()), "the record has no key");
    }

    @Test
    void aKeyInAnUnusualSpellingIsUnreadableBecauseItMayLieOnAnotherPartition() {
        // Given
        ProducerRecord<String, byte[]> sent = CODEC.write(MAILBOX_STUCK, ready(mailbox));
        String upperCase = mailbox.tenant().toString().toUpperCase(Locale.ROOT) + "/" + mailbox.origin();

        // When // Then
        assertUnreadable(received(sent, upperCase, sent.value()), "the key is neither");
    }

    @Test
    void aPayloadOfAnotherTenantIsUnreadable() {
        // Given
        ProducerRecord<String, byte[]> sent = CODEC.write(MAILBOX_STUCK, ready(mailbox));
        byte[] foreign = CODEC.write(MAILBOX_STUCK, ready(anyMailbox())).value();

        // When // Then
        assertUnreadable(received(sent, sent.key(), foreign), "key and payload name different tenants");
    }

    @Test
    void aPayloadOfAnotherMailboxIsUnreadable() {
        // Given
        ProducerRecord<String, byte[]> sent = CODEC.write(MAILBOX_STUCK, ready(mailbox));
        byte[] foreign =
                CODEC.write(MAILBOX_STUCK, ready(mailboxOf(mailbox.tenant()))).value();

        // When // Then
        assertUnreadable(received(sent, sent.key(), foreign), "key and payload name different mailboxes");
    }

    @Test
    void aKeyOfAnotherTenantThanTheHeaderIsUnreadable() {
        // Given
        ConsumerRecord<String, byte[]> message = good();
        message.headers()
                .remove("ce_tenantid")
                .add("ce_tenantid", bytes(anyTenant().toString()));

        // When // Then
        assertUnreadable(message, "key and tenantid name different tenants");
    }

    @Test
    void aTypeOfANewerVersionIsIgnoredAndCounted() {
        // Given
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        EventCodec counting = new EventCodec("local", "remediation", new EventCounters(meters));
        ConsumerRecord<String, byte[]> message = good();
        message.headers().remove("ce_type").add("ce_type", bytes("io.unstick.mailbox.dreamt.v3"));

        // When
        Optional<?> read = counting.read(MAILBOX_STUCK, message);

        // Then
        assertThat(read).isEmpty();
        assertThat(meters.get("unstick.events.ignored")
                        .tag("topic", MAILBOX_STUCK.name())
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anEventThatNobodyCouldReadIsNotWritten() {
        // Given
        EventEnvelope<MailboxEvent> foreign = EventEnvelope.of(
                UUID.randomUUID(), anyMailbox(), MONDAY_9AM, ready(mailbox).event());

        // When // Then
        assertThatThrownBy(() -> CODEC.write(MAILBOX_STUCK, foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different tenants");
    }

    private ConsumerRecord<String, byte[]> good() {
        return received(CODEC.write(MAILBOX_STUCK, ready(mailbox)));
    }

    private static void assertUnreadable(ConsumerRecord<String, byte[]> message, String reason) {
        assertThatThrownBy(() -> CODEC.read(MAILBOX_STUCK, message))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause()
                .hasMessageContaining(reason)
                .hasMessageNotContaining("contoso.example");
    }

    private static String header(ProducerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
