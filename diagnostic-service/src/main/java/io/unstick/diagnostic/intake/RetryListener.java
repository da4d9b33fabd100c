package io.unstick.diagnostic.intake;

import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/** Makes incomplete diagnoses again when their time has come. */
@Component
class RetryListener {
    /** Records of other partitions may be due sooner than this one; they wait no longer than this. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(2);

    private final EventCodec codec;
    private final Consultation consultation;
    private final IncompleteRetries retries;

    RetryListener(EventCodec codec, Consultation consultation, IncompleteRetries retries) {
        this.codec = codec;
        this.consultation = consultation;
        this.retries = retries;
    }

    /** Returns when the diagnosis is published; puts the record back, without holding the thread, while it is not due. */
    @KafkaListener(
            id = "incomplete-retries",
            groupId = "unstick-${spring.application.name}",
            topics = "#{T(io.unstick.contracts.event.Topics).DIAGNOSIS_REQUESTS.name()}" + RetryTopic.SUFFIX,
            containerPostProcessor = "acknowledgedByHand",
            properties = ListenerPace.FEW_AT_ONCE)
    void on(ConsumerRecord<String, byte[]> message, Acknowledgment acknowledgment) {
        Duration left = retries.untilDue(message);
        if (left.isPositive()) {
            acknowledgment.nack(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            return;
        }
        codec.read(Topics.DIAGNOSIS_REQUESTS, message)
                .ifPresent(envelope -> consultation.on(Trigger.of(envelope, retries.attempt(message))));
        acknowledgment.acknowledge();
    }
}
