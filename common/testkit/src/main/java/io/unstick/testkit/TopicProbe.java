package io.unstick.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/**
 * Reads a whole topic from its beginning, raw, without a consumer group. Order is kept within a partition only. For one
 * thread at a time.
 */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<RawRecord> seen = new ArrayList<>();

    /** A probe into a topic that exists; only committed records are seen. */
    public TopicProbe(String bootstrapServers, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records that are on the topic by now. */
    public List<RawRecord> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(message -> seen.add(RawRecord.of(message)));
        }
        return List.copyOf(seen);
    }

    /** Waits for a record like this one, 30 seconds at most, and returns the first. */
    public RawRecord await(Predicate<RawRecord> wanted) {
        return awaitAll(all -> all.stream().anyMatch(wanted)).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the records of the topic are as wanted, 30 seconds at most, and returns them. */
    public List<RawRecord> awaitAll(Predicate<List<RawRecord>> wanted) {
        return Awaitility.await("records on " + topic)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(this::records, wanted);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
