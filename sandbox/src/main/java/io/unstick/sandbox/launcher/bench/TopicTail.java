package io.unstick.sandbox.launcher.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears everything on a topic, from its beginning and as it comes, in a thread of its own. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Thread thread;
    private volatile boolean closed;

    /** The listener is called by one thread. The topic may come into being later. */
    TopicTail(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> listener) {
        this.thread = Thread.ofPlatform()
                .name("tail " + topic)
                .daemon()
                .start(() -> listen(bootstrapServers, topic, listener));
    }

    private void listen(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> listener) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            assign(consumer, topic);
            while (!closed) {
                consumer.poll(POLL).forEach(listener);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer, String topic) throws InterruptedException {
        var partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty() && !closed) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            partitions = consumer.partitionsFor(topic);
        }
        var all = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
