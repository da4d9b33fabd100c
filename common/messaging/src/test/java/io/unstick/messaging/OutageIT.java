package io.unstick.messaging;

import static io.unstick.messaging.Events.anyMailbox;
import static io.unstick.messaging.Events.headersOf;
import static io.unstick.messaging.Events.ready;
import static io.unstick.messaging.ListeningApplication.TOPIC;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.testkit.LocalKafka;
import io.unstick.testkit.RawProducer;
import io.unstick.testkit.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Kafka, or a part of it, is not there. */
class OutageIT {
    private static final String NOTHING_LISTENS_HERE = "127.0.0.1:1";

    @Test
    void whenNothingCanBePutAsideThePartitionWaitsAndReadinessSaysSo() {
        // Given
        MailboxKey mailbox = anyMailbox();
        EventEnvelope<MailboxEvent> next = ready(mailbox);
        try (LocalKafka kafka = LocalKafka.onFreePort()) {
            kafka.createTopics(List.of(TOPIC.name(), "unstick.tenant.registry.v1"), 1);
            try (Service service = Service.on(kafka, "--unstick.messaging.declare-topics=false");
                    RawProducer producer = new RawProducer(kafka.bootstrapServers())) {

                // When
                producer.send(TOPIC.name(), mailbox.toString(), null, headersOf(TOPIC, next));
                service.bean(EventPublisher.class).publish(TOPIC, next);

                // Then
                await().atMost(ofSeconds(40))
                        .until(() -> service.health("readiness").equals(Status.DOWN));
                assertThat(service.health("liveness")).isEqualTo(Status.UP);
                assertThat(service.listener().handled).isEmpty();
                kafka.createTopics(List.of(TOPIC.deadLetterName()), 1);
                await().atMost(ofSeconds(40))
                        .until(() -> service.listener().handled.contains(next));
                assertThat(service.health("readiness")).isEqualTo(Status.UP);
                try (TopicProbe probe = new TopicProbe(kafka.bootstrapServers(), TOPIC.deadLetterName())) {
                    assertThat(probe.records()).hasSize(1);
                }
            }
        }
    }

    @Test
    void withoutKafkaAServiceStartsAndIsAliveButNotReadyAndPublishingFails() {
        // When
        try (Service service = Service.on(NOTHING_LISTENS_HERE)) {

            // Then
            assertThat(service.health("liveness")).isEqualTo(Status.UP);
            assertThat(service.health("readiness")).isEqualTo(Status.DOWN);
            assertThatThrownBy(() -> service.bean(EventPublisher.class).publish(TOPIC, ready(anyMailbox())))
                    .isInstanceOf(PublishFailed.class);
        }
    }

    @Test
    void aServiceThatStartsBeforeKafkaGetsItsTopicsWhenKafkaComes(@TempDir Path data) {
        // Given
        EventEnvelope<MailboxEvent> event = ready(anyMailbox());
        int port = freePort();
        try (Service service = Service.on("127.0.0.1:" + port)) {

            // When
            try (LocalKafka kafka = LocalKafka.at(port, data)) {

                // Then
                await().atMost(ofSeconds(40)).until(() -> kafka.topics().contains(TOPIC.deadLetterName()));
                service.bean(EventPublisher.class).publish(TOPIC, event);
                await().atMost(ofSeconds(40))
                        .until(() -> service.listener().handled.contains(event));
                await().atMost(ofSeconds(20))
                        .until(() -> service.health("readiness").equals(Status.UP));
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
