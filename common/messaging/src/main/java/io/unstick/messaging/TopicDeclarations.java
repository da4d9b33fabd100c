package io.unstick.messaging;

import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** All topics and their dead-letter topics, as they must exist. Production declares the same in its own way. */
final class TopicDeclarations {
    /**
     * Bytes of the largest record in a dead-letter topic: one at the limit of its own topic and the headers that say
     * why it is here. Otherwise the largest records could never be put aside.
     */
    static final int LARGEST_DEAD_LETTER = 2 * 1024 * 1024;

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    private static final Map<Topic<?>, Duration> KEPT = Map.of(
            Topics.MAILBOX_STUCK, Duration.ofDays(7),
            Topics.DIAGNOSIS_REQUESTS, Duration.ofDays(7),
            Topics.MAILBOX_FINDINGS, Duration.ofDays(14),
            Topics.REMEDIATION_EVENTS, Duration.ofDays(30));

    private final MessagingSettings settings;

    TopicDeclarations(MessagingSettings settings) {
        this.settings = settings;
    }

    NewTopic[] all() {
        return Topics.all().stream()
                .flatMap(topic -> Stream.of(declare(topic), declareDeadLetters(topic)))
                .toArray(NewTopic[]::new);
    }

    private NewTopic declare(Topic<?> topic) {
        return topic.compacted()
                ? topic(topic.name(), Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
                : topic(topic.name(), kept(keptFor(topic)));
    }

    private NewTopic declareDeadLetters(Topic<?> topic) {
        NewTopic deadLetters = topic(topic.deadLetterName(), kept(DEAD_LETTERS_KEPT));
        deadLetters.configs().put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_DEAD_LETTER));
        return deadLetters;
    }

    private static Duration keptFor(Topic<?> topic) {
        Duration kept = KEPT.get(topic);
        if (kept == null) {
            throw new IllegalStateException("nothing says how long records of topic %s are kept".formatted(topic));
        }
        return kept;
    }

    private static Map<String, String> kept(Duration duration) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(duration.toMillis()));
    }

    private NewTopic topic(String name, Map<String, String> configuration) {
        Map<String, String> all = new HashMap<>(configuration);
        all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, settings.replicas() - 1)));
        return new NewTopic(name, settings.partitions(), (short) settings.replicas()).configs(all);
    }
}
