package io.unstick.messaging;

import static io.unstick.messaging.Events.anyMailbox;
import static io.unstick.messaging.Events.headersOf;
import static io.unstick.messaging.Events.ready;
import static io.unstick.messaging.ListeningApplication.TOPIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.testkit.LocalKafka;
import io.unstick.testkit.RawProducer;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** One wrong record never blocks its partition, and trouble with the infrastructure never loses one. */
class PoisonRecordsIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final LocalKafka kafka = LocalKafka.onFreePort();
    private final RawProducer producer = new RawProducer(kafka.bootstrapServers());
    private final MailboxKey mailbox = anyMailbox();
    private Service service = Service.on(kafka);

    @BeforeEach
    void everythingIsUp() {
        await().atMost(ofSeconds(30))
                .until(() -> service.health("readiness").equals(Status.UP)
                        && service.health("liveness").equals(Status.UP));
    }

    @AfterEach
    void stop() {
        service.close();
        producer.close();
        kafka.close();
    }

    @Test
    void goodEmptyBrokenForeignUnknownGood() {
        // Given
        EventEnvelope<MailboxEvent> first = ready(mailbox);
        EventEnvelope<MailboxEvent> last = ready(mailbox);
        send(first);
        producer.send(TOPIC.name(), mailbox.toString(), null, headersOf(TOPIC, first));
        producer.send(TOPIC.name(), mailbox.toString(), "{\"mailbox".getBytes(UTF_8), traced(first));
        producer.send(TOPIC.name(), mailbox.toString(), payloadOf(ready(anyMailbox())), headersOf(TOPIC, first));
        producer.send(TOPIC.name(), mailbox.toString(), payloadOf(first), ofUnknownType(first));

        // When
        send(last);

        // Then
        await().atMost(ofSeconds(5)).until(() -> service.listener().handled.contains(last));
        assertThat(service.listener().handled).containsExactly(first, last);
        List<RawRecord> deadLetters = deadLetters(3);
        assertThat(deadLetters.stream().map(letter -> letter.header("unstick-dead-letter-reason")))
                .satisfiesExactly(
                        empty -> assertThat(empty).isEqualTo("the record is empty"),
                        broken -> assertThat(broken).startsWith("the payload is not JSON"),
                        foreign -> assertThat(foreign).isEqualTo("key and payload name different tenants"));
        assertThat(deadLetters).extracting(RawRecord::key).containsOnly(mailbox.toString());
        assertThat(deadLetters.getFirst().value()).isNull();
        RawRecord broken = deadLetters.get(1);
        assertThat(broken.text()).isEqualTo("{\"mailbox");
        assertThat(broken.header("ce_id")).isEqualTo(first.id().toString());
        assertThat(broken.header("traceparent")).isEqualTo(TRACE);
        assertThat(broken.header("kafka_dlt-original-topic")).isEqualTo(TOPIC.name());
        assertThat(count("unstick.events.rejected")).isEqualTo(3);
        assertThat(count("unstick.events.ignored")).isEqualTo(1);
    }

    @Test
    void whatIsPutAsideIsNotReadAgainAfterARestart() {
        // Given
        String group = Service.GROUP + "restarted";
        restart(group);
        producer.send(TOPIC.name(), mailbox.toString(), null, headersOf(TOPIC, ready(mailbox)));
        deadLetters(1);

        // When
        restart(group);
        EventEnvelope<MailboxEvent> next = ready(mailbox);
        send(next);

        // Then
        await().atMost(ofSeconds(30)).until(() -> service.listener().handled.contains(next));
        assertThat(deadLetters(1)).hasSize(1);
    }

    @Test
    void aRecordThatFailsForUnknownReasonsIsTriedThreeTimesAndPutAside() {
        // Given
        EventEnvelope<MailboxEvent> bad = ready(mailbox);
        EventEnvelope<MailboxEvent> good = ready(mailbox);
        service.listener().work = envelope -> {
            if (envelope.equals(bad)) {
                throw new IllegalStateException("a bug");
            }
        };

        // When
        send(bad);
        send(good);

        // Then
        await().atMost(ofSeconds(10)).until(() -> service.listener().handled.contains(good));
        assertThat(service.listener().tried).containsExactly(bad, bad, bad, good);
        assertThat(deadLetters(1).getFirst().header("unstick-dead-letter-reason"))
                .isEqualTo("not handled: java.lang.IllegalStateException: a bug");
    }

    @Test
    void whileTheDatabaseIsAwayARecordWaitsAndIsNotPutAside() {
        // Given
        EventEnvelope<MailboxEvent> event = ready(mailbox);
        service.listener().work = _ -> {
            if (service.listener().tried.size() < 5) {
                throw new DataAccessResourceFailureException("no connection");
            }
        };

        // When
        send(event);

        // Then
        await().atMost(ofSeconds(20)).until(() -> service.listener().handled.contains(event));
        assertThat(service.listener().tried).hasSize(5);
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void aListenerThatDiedMakesTheProcessNotAlive() {
        // Given
        service.listener().work = _ -> {
            throw new StackOverflowError("planted");
        };

        // When
        send(ready(mailbox));

        // Then
        await().atMost(ofSeconds(10)).until(() -> service.health("liveness").equals(Status.DOWN));
    }

    private void restart(String argument) {
        service.close();
        service = Service.on(kafka, argument);
    }

    private void send(EventEnvelope<MailboxEvent> envelope) {
        service.bean(EventPublisher.class).publish(TOPIC, envelope);
    }

    private List<RawRecord> deadLetters(int atLeast) {
        try (TopicProbe probe = new TopicProbe(kafka.bootstrapServers(), TOPIC.deadLetterName())) {
            return probe.awaitAll(letters -> letters.size() >= atLeast);
        }
    }

    private double count(String counter) {
        return service.bean(MeterRegistry.class)
                .get(counter)
                .tag("topic", TOPIC.name())
                .counter()
                .count();
    }

    private static byte[] payloadOf(EventEnvelope<MailboxEvent> envelope) {
        return Objects.requireNonNull(Events.CODEC.write(TOPIC, envelope).value());
    }

    private static Map<String, byte[]> traced(EventEnvelope<MailboxEvent> envelope) {
        Map<String, byte[]> headers = headersOf(TOPIC, envelope);
        headers.put("traceparent", TRACE.getBytes(UTF_8));
        return headers;
    }

    private static Map<String, byte[]> ofUnknownType(EventEnvelope<MailboxEvent> envelope) {
        Map<String, byte[]> headers = headersOf(TOPIC, envelope);
        headers.put("ce_type", "io.unstick.mailbox.dreamt.v3".getBytes(UTF_8));
        return headers;
    }
}
