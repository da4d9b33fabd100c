package io.unstick.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;

/**
 * Everything a service needs to speak and hear events: a service imports this class and writes
 * {@code @KafkaListener} methods that take {@code ConsumerRecord<String, byte[]>}.
 *
 * <p>Wiring only. The connection itself ({@code spring.kafka.*}) is Spring Boot's.
 */
@Configuration(proxyBeanMethods = false)
@Import(MessagingHealthConfiguration.class)
@PropertySource("classpath:io/unstick/messaging/defaults.properties")
public class MessagingConfiguration {
    /** How long a listener waits after the broker refused its login: credentials are renewed without a restart. */
    private static final Duration LOGIN_RETRY = Duration.ofSeconds(10);

    private static final NewTopic[] NONE = {};

    @Bean
    static DefaultKafkaProducerFactoryCustomizer producerDefaults() {
        return new ProducerDefaults();
    }

    @Bean
    static DefaultKafkaConsumerFactoryCustomizer consumerDefaults() {
        return new ConsumerDefaults();
    }

    @Bean
    EventCounters eventCounters(MeterRegistry meters) {
        return new EventCounters(meters);
    }

    @Bean
    EventCodec eventCodec(
            @Value("${unstick.instance:local}") String instance,
            @Value("${spring.application.name}") String service,
            EventCounters counters) {
        return new EventCodec(instance, service, counters);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka, EventCodec codec) {
        return new EventPublisher(kafka, codec);
    }

    @Bean
    TenantRegistry tenantRegistry(ConsumerFactory<String, byte[]> consumers, EventCodec codec, EventCounters counters) {
        return new TenantRegistry(consumers, codec, counters);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String service,
            EventCounters counters,
            ObjectProvider<InstantSource> time) {
        return new DeadLetters(
                kafka, new DeadLetterReason(service), counters, time.getIfAvailable(InstantSource::system));
    }

    @Bean
    DefaultErrorHandler listenerErrorHandler(DeadLetters deadLetters) {
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters);
        handler.setBackOffFunction(new Retries(deadLetters));
        // Spring's own list of hopeless exceptions would skip the back-off function.
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> listenerDefaults() {
        return container -> {
            ContainerProperties properties = container.getContainerProperties();
            properties.setAckMode(AckMode.RECORD);
            properties.setMissingTopicsFatal(false);
            properties.setAuthExceptionRetryInterval(LOGIN_RETRY);
            properties.setRestartAfterAuthExceptions(true);
        };
    }

    @Bean
    KafkaAdmin.NewTopics topics(ObjectProvider<MessagingSettings> settings, Environment environment) {
        MessagingSettings known = known(settings, environment);
        return new KafkaAdmin.NewTopics(known.declareTopics() ? new TopicDeclarations(known).all() : NONE);
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin, ObjectProvider<MessagingSettings> settings, Environment environment) {
        return new TopicCreation(admin, known(settings, environment).declareTopics());
    }

    /** An application that starts without settings sections has no such bean. */
    private static MessagingSettings known(ObjectProvider<MessagingSettings> settings, Environment environment) {
        return settings.getIfAvailable(() ->
                Binder.get(environment).bindOrCreate(MessagingSettings.SECTION.prefix(), MessagingSettings.class));
    }
}
