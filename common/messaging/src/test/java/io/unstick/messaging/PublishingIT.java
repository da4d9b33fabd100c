package io.unstick.messaging;

import static io.unstick.messaging.Events.CODEC;
import static io.unstick.messaging.Events.ready;
import static io.unstick.messaging.ListeningApplication.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.MailboxKey;
import io.unstick.testkit.LocalKafka;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PublishingIT {
    @Test
    void aBatchKeepsTheOrderOfEachKeyAndItsHeaders() {
        // Given
        List<MailboxKey> mailboxes =
                Stream.generate(Events::anyMailbox).limit(5).toList();
        List<ProducerRecord<String, byte[]>> batch = IntStream.range(0, 100)
                .mapToObj(i -> CODEC.write(TOPIC, ready(mailboxes.get(i % 5))))
                .toList();
        batch.forEach(message -> message.headers().add("traceparent", "00-trace".getBytes(StandardCharsets.UTF_8)));
        try (LocalKafka kafka = LocalKafka.onFreePort();
                Service service = Service.on(kafka)) {

            // When
            service.bean(EventPublisher.class).publishAll(batch);

            // Then
            try (TopicProbe probe = new TopicProbe(kafka.bootstrapServers(), TOPIC.name())) {
                List<RawRecord> records = probe.records();
                for (MailboxKey mailbox : mailboxes) {
                    assertThat(idsOf(mailbox, records)).isEqualTo(idsSent(mailbox, batch));
                }
                assertThat(records).hasSize(100).allMatch(message -> "00-trace".equals(message.header("traceparent")));
            }
        }
    }

    private static List<String> idsOf(MailboxKey mailbox, List<RawRecord> records) {
        return records.stream()
                .filter(message -> mailbox.toString().equals(message.key()))
                .map(message -> String.valueOf(message.header("ce_id")))
                .toList();
    }

    private static List<String> idsSent(MailboxKey mailbox, List<ProducerRecord<String, byte[]>> batch) {
        return batch.stream()
                .filter(message -> mailbox.toString().equals(message.key()))
                .map(message -> new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
    }
}
