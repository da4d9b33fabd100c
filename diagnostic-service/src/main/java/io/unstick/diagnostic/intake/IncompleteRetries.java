package io.unstick.diagnostic.intake;

import io.unstick.contracts.event.Topics;
import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventPublisher;
import io.unstick.settings.TimeScale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/**
 * Diagnoses that could not be completed wait on a topic of their own and hold up nobody meanwhile. All wait equally long, so
 * the first in line is always due first.
 */
@Component
class IncompleteRetries {
    private static final String ATTEMPT = "unstick-attempt";

    private final EventCodec codec;
    private final EventPublisher publisher;
    private final InstantSource time;
    private final Duration wait;
    private final int most;

    IncompleteRetries(
            EventCodec codec,
            EventPublisher publisher,
            InstantSource time,
            DiagnosticSettings settings,
            TimeScale scale) {
        this.codec = codec;
        this.publisher = publisher;
        this.time = time;
        this.wait = scale.of(settings.incompleteRetry());
        this.most = settings.incompleteRetries();
    }

    /**
     * Stores the question for later, unless it was asked often enough.
     *
     * @throws io.unstick.messaging.PublishFailed when the broker did not acknowledge
     */
    void later(Trigger trigger) {
        if (trigger.attempt() >= most) {
            return;
        }
        ProducerRecord<String, byte[]> asked = codec.write(Topics.DIAGNOSIS_REQUESTS, trigger.again());
        var stored = new ProducerRecord<>(
                RetryTopic.NAME,
                null,
                time.instant().plus(wait).toEpochMilli(),
                asked.key(),
                asked.value(),
                asked.headers());
        stored.headers().add(ATTEMPT, Integer.toString(trigger.attempt() + 1).getBytes(StandardCharsets.UTF_8));
        publisher.publishAll(List.of(stored));
    }

    /** How long the record has to wait yet; zero or less when it is due. */
    Duration untilDue(ConsumerRecord<?, ?> stored) {
        return Duration.between(time.instant(), Instant.ofEpochMilli(stored.timestamp()));
    }

    /** Which attempt the record asks for; a count that cannot be read is the last one. */
    int attempt(ConsumerRecord<?, ?> stored) {
        Header header = stored.headers().lastHeader(ATTEMPT);
        String text = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : most;
    }
}
