package io.unstick.messaging;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Health of the event plumbing. Readiness: {@code kafka}, {@code deadLetters}; liveness: {@code listeners}. A service
 * that sets {@code management.endpoint.health.group.*.include} itself must name these again.
 */
@Configuration(proxyBeanMethods = false)
class MessagingHealthConfiguration {
    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaAdmin admin, ObjectProvider<InstantSource> time) {
        return new KafkaHealthIndicator(admin.getConfigurationProperties(), time.getIfAvailable(InstantSource::system));
    }

    @Bean
    DeadLetterHealthIndicator deadLettersHealthIndicator(DeadLetters deadLetters) {
        return new DeadLetterHealthIndicator(deadLetters);
    }

    @Bean
    ListenerHealthIndicator listenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        return new ListenerHealthIndicator(listeners);
    }
}
