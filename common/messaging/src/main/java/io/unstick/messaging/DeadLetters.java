package io.unstick.messaging;

import io.unstick.contracts.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Puts records aside that cannot be handled: same bytes, same headers, same partition of {@code <topic>-dlt}, with the
 * reason in a header. When that fails, the exception makes the listener keep the record and try again.
 */
final class DeadLetters implements ConsumerAwareRecordRecoverer {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** A failure older than this is over: the record went to another replica, or nothing is left to put aside. */
    private static final Duration FAILURE_LASTS = Duration.ofMinutes(2);

    private final DeadLetterPublishingRecoverer publisher;
    private final EventCounters counters;
    private final InstantSource time;
    private final Map<String, Instant> failedAtByTopic = new ConcurrentHashMap<>();

    DeadLetters(
            KafkaTemplate<String, byte[]> kafka, DeadLetterReason reason, EventCounters counters, InstantSource time) {
        this.publisher = new DeadLetterPublishingRecoverer(
                kafka,
                (message, _) -> new TopicPartition(message.topic() + Topic.DEAD_LETTER_SUFFIX, message.partition()));
        publisher.setExceptionHeadersCreator(reason);
        publisher.setAppendOriginalHeaders(false);
        publisher.setSkipSameTopicFatalExceptions(false);
        this.counters = counters;
        this.time = time;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> message, @Nullable Consumer<?, ?> consumer, @Nullable Exception thrown) {
        Exception reason = Objects.requireNonNull(thrown);
        try {
            publisher.accept(message, consumer, reason);
        } catch (RuntimeException notPutAside) {
            failedAtByTopic.put(message.topic(), time.instant());
            LOG.atError()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("failure", Failure.root(notPutAside).getClass().getName())
                    .log("Record can be neither handled nor put aside; its partition waits");
            throw notPutAside;
        }
        failedAtByTopic.remove(message.topic());
        counters.rejected(message.topic());
        LOG.atWarn()
                .addKeyValue("topic", message.topic())
                .addKeyValue("partition", message.partition())
                .addKeyValue("offset", message.offset())
                .addKeyValue("failure", Failure.root(reason).getClass().getName())
                .log("Record put aside in the dead-letter topic");
    }

    /** Whether records that should be put aside cannot be, so that a partition stands still. */
    boolean failing() {
        Instant over = time.instant().minus(FAILURE_LASTS);
        return failedAtByTopic.values().stream().anyMatch(over::isBefore);
    }
}
