package io.unstick.remediation.journal;

import io.unstick.contracts.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** The newest records of the topic that the journal is published to. */
class PublishedTail {
    /** More than one, because a crash between publishing and remembering it repeats older entries after newer ones. */
    private static final int RECORDS = 100;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS = 20;

    private final ConsumerFactory<String, byte[]> consumers;

    PublishedTail(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Where the last records of each partition come from.
     *
     * @throws IllegalStateException when the topic does not exist (yet) or does not answer in time
     */
    List<JournalMark> read() {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "journal-tail", null, null)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REMEDIATION_EVENTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("the topic of the journal does not exist");
            }
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - RECORDS)));
            return readUntil(ends, consumer);
        }
    }

    private static List<JournalMark> readUntil(Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer) {
        List<JournalMark> marks = new ArrayList<>();
        for (int poll = 0; poll < POLLS; poll++) {
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (ends.isEmpty()) {
                return List.copyOf(marks);
            }
            consumer.poll(POLL)
                    .forEach(message -> JournalMark.in(message.headers()).ifPresent(marks::add));
        }
        throw new IllegalStateException("the end of the journal's topic was not reached in time");
    }
}
