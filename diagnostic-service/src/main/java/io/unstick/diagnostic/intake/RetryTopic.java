package io.unstick.diagnostic.intake;

import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.MessagingSettings;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** Where questions wait whose answer was incomplete. This service's own: nobody else writes or reads it. */
@Configuration(proxyBeanMethods = false)
class RetryTopic {
    /** What spring-kafka would add to a topic's name for its retries. */
    static final String SUFFIX = "-retry";

    static final String NAME = Topics.DIAGNOSIS_REQUESTS.name() + SUFFIX;

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    KafkaAdmin.NewTopics retryTopics(MessagingSettings settings) {
        Stream<String> names =
                settings.declareTopics() ? Stream.of(NAME, NAME + Topic.DEAD_LETTER_SUFFIX) : Stream.empty();
        return new KafkaAdmin.NewTopics(
                names.map(name -> declared(name, settings)).toArray(NewTopic[]::new));
    }

    private static NewTopic declared(String name, MessagingSettings settings) {
        return new NewTopic(name, settings.partitions(), (short) settings.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(KEPT.toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        String.valueOf(Math.max(1, settings.replicas() - 1))));
    }

    /** A record that is not due yet goes back, which a listener can do only when it acknowledges itself. */
    @Bean
    ContainerPostProcessor<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> acknowledgedByHand() {
        return container -> container.getContainerProperties().setAckMode(AckMode.MANUAL_IMMEDIATE);
    }
}
