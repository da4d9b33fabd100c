package io.unstick.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicDeclarationsTest {
    @Test
    void everyTopicHasADeadLetterTopicWithAsManyPartitions() {
        // Given
        MessagingSettings settings = new MessagingSettings(7, 3, true);

        // When
        Map<String, NewTopic> declared = declaredWith(settings);

        // Then
        for (Topic<?> topic : Topics.all()) {
            assertThat(Stream.of(topic.name(), topic.deadLetterName()).map(declared::get))
                    .doesNotContainNull()
                    .allMatch(one -> one.numPartitions() == 7 && one.replicationFactor() == 3);
        }
    }

    @Test
    void onlyTheRegistryIsCompactedAndTheOthersAreKeptForTheirTime() {
        // When
        Map<String, NewTopic> declared = declaredWith(new MessagingSettings(12, 1, true));

        // Then
        assertThat(configurationOf("unstick.tenant.registry.v1", declared)).containsEntry("cleanup.policy", "compact");
        assertThat(configurationOf("unstick.mailbox.stuck.v1", declared))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000");
        assertThat(configurationOf("unstick.tenant.registry.v1-dlt", declared))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "2592000000");
    }

    @Test
    void threeReplicasTolerateTheLossOfOne() {
        // When
        Map<String, NewTopic> declared = declaredWith(new MessagingSettings(12, 3, true));

        // Then
        assertThat(declared.values())
                .allMatch(topic -> "2".equals(topic.configs().get("min.insync.replicas")));
    }

    private static Map<String, String> configurationOf(String topic, Map<String, NewTopic> declared) {
        return Objects.requireNonNull(declared.get(topic)).configs();
    }

    private static Map<String, NewTopic> declaredWith(MessagingSettings settings) {
        return Stream.of(new TopicDeclarations(settings).all())
                .collect(Collectors.toMap(NewTopic::name, Function.identity()));
    }
}
