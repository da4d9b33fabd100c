package io.unstick.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** How every producer of Unstick writes, whatever the service's Kafka settings say. */
final class ProducerDefaults implements DefaultKafkaProducerFactoryCustomizer {
    /** After this long without acknowledgement the producer gives a record up and says so. */
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(25);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    @Override
    public void customize(DefaultKafkaProducerFactory<?, ?> factory) {
        factory.updateConfigs(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) DELIVERY_TIMEOUT.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) REQUEST_TIMEOUT.toMillis(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                REQUEST_TIMEOUT.toMillis(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                TopicDeclarations.LARGEST_DEAD_LETTER,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }
}
