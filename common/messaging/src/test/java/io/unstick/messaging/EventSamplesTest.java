package io.unstick.messaging;

import static io.unstick.messaging.Events.CODEC;
import static io.unstick.messaging.Events.MONDAY_9AM;
import static io.unstick.messaging.Events.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event type, from its released sample through a record and back. */
class EventSamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("unstick.root", "../.."), "common/contracts/src/test/resources/events/v1");
    private static final MailboxKey ADA =
            MailboxKey.parse("6f1d0a52-0000-4000-8000-000000000001/0b7c1f3e-0000-4000-8000-00000000ada1");

    static Stream<Arguments> types() {
        return Topics.all().stream()
                .flatMap(topic -> topic.types().keySet().stream().map(type -> Arguments.of(topic, type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    <E> void everyEventTravelsWithoutLoss(Topic<E> topic, String type) throws IOException {
        // Given
        byte[] sample = Files.readAllBytes(SAMPLES.resolve(type + ".json"));
        E event = Payload.read(sample, topic.classOf(type).orElseThrow());
        EventEnvelope<E> envelope = topic.equals(Topics.TENANT_REGISTRY)
                ? EventEnvelope.ofTenant(UUID.randomUUID(), ADA.tenant(), MONDAY_9AM, event)
                : EventEnvelope.of(UUID.randomUUID(), ADA, MONDAY_9AM, event);

        // When
        ProducerRecord<String, byte[]> sent = CODEC.write(topic, envelope);
        Optional<EventEnvelope<E>> read = CODEC.read(topic, received(sent));

        // Then
        assertThat(read).contains(envelope);
        assertThat(EventJson.mapper().readTree(sent.value()))
                .isEqualTo(EventJson.mapper().readTree(sample));
    }
}
