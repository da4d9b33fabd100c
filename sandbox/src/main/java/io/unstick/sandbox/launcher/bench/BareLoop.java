package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListener;

/**
 * The least that a service on Spring Kafka does: takes each announcement from the diagnostic service's topic and sends it
 * as it is to the topic of the findings. It promises what the service promises (a record is acknowledged by itself, when
 * the broker has what came of it) with as many threads, and does nothing else.
 */
public final class BareLoop {

    /** Marks what came out of this loop. */
    static final String MARK = "bare";

    /** As the diagnostic service's. */
    private static final int THREADS = 4;

    private BareLoop() {}

    /** Starts on what is on the topic, in threads of its own; ends the process when the one that started it is gone. */
    public static void start(String bootstrapServers) {
        var kafka = new KafkaTemplate<>(new DefaultKafkaProducerFactory<String, byte[]>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class)));
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "bare-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
        var properties = new ContainerProperties(Topics.MAILBOX_STUCK.name());
        properties.setAckMode(AckMode.RECORD);
        properties.setMessageListener((MessageListener<String, byte[]>) message -> pass(kafka, message));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(THREADS);
        container.start();
        ProcessHandle.current().parent().ifPresent(BareLoop::endWith);
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }

    private static void pass(KafkaTemplate<String, byte[]> kafka, ConsumerRecord<String, byte[]> message) {
        var passed = new ProducerRecord<>(Topics.MAILBOX_FINDINGS.name(), message.key(), message.value());
        message.headers().forEach(passed.headers()::add);
        passed.headers().add(MARK, MARK.getBytes(StandardCharsets.UTF_8));
        kafka.send(passed).join();
    }
}
