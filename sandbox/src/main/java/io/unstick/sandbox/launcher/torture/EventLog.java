package io.unstick.sandbox.launcher.torture;

import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.launcher.torture.oracle.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** The topic of all cases' journals, read whole. */
final class EventLog {

    private static final String PREFIX = "io.unstick.remediation.";
    private static final String VERSION = ".v1";
    private static final Duration POLL = Duration.ofMillis(200);

    private EventLog() {}

    /** Everything up to what is there at the beginning of the call, in the order of each partition. */
    static List<Told> read(String bootstrapServers) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.REMEDIATION_EVENTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUntil(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<Told> readUntil(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var told = new ArrayList<Told>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(message -> told.add(told(message)));
        }
        return told;
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        var type = header(message, "ce_type");
        return new Told(
                header(message, "ce_caseid"),
                Long.parseLong(header(message, "ce_caseseq")),
                header(message, "ce_id"),
                type.substring(PREFIX.length(), type.length() - VERSION.length()),
                message.key(),
                message.partition(),
                message.offset(),
                Instant.parse(header(message, "ce_time")),
                JsonMapper.shared().readTree(message.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
