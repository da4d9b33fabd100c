package io.unstick.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

    @Test
    void everyByteIsKeptAcrossARestart(@TempDir Path data) {
        // Given
        var port = FreePort.find();
        try (var kafka = LocalKafka.at(port, data)) {
            kafka.createTopics(List.of("letters"), 3);
            kafka.createTopics(List.of("letters"), 3);
            send(kafka, "a", "first");
            send(kafka, "b", "second");
        }
        // When
        try (var kafka = LocalKafka.at(port, data);
                var probe = new TopicProbe(kafka.bootstrapServers(), "letters")) {
            var records = probe.records();
            // Then
            assertThat(kafka.topics()).contains("letters");
            assertThat(records).extracting(RawRecord::text).containsExactlyInAnyOrder("first", "second");
            assertThat(records).extracting(found -> found.header("kind")).containsOnly("test");
        }
    }

    @Test
    void aProbeWaitsForWhatIsStillToCome() {
        // Given
        var kafka = SharedInfrastructure.kafka();
        SharedInfrastructure.createTopics(List.of("letters"), 1);
        try (var probe = new TopicProbe(kafka.bootstrapServers(), "letters")) {
            assertThat(probe.records()).isEmpty();
            var sender = Thread.startVirtualThread(() -> send(kafka, "late", "third"));
            // When
            var found = probe.await(sent -> "late".equals(sent.key()));
            // Then
            assertThat(found.text()).isEqualTo("third");
            assertThat(sender).isNotNull();
        }
    }

    @Test
    void aSecondBrokerOnTheSamePortIsRefusedPlainly(@TempDir Path data) {
        // Given
        var taken = SharedInfrastructure.kafka().port();
        // When
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalKafka.at(taken, data))
                // Then
                .withMessage("Port %d for Kafka is taken by another process.", taken);
    }

    private static void send(LocalKafka kafka, String key, String text) {
        try (var producer = new RawProducer(kafka.bootstrapServers())) {
            producer.send("letters", key, text.getBytes(UTF_8), Map.of("kind", "test".getBytes(UTF_8)));
        }
    }
}
