package io.unstick.diagnostic.intake;

import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Diagnoses a mailbox, again, when its case asks. */
@Component
class RequestListener {
    private final EventCodec codec;
    private final Consultation consultation;

    RequestListener(EventCodec codec, Consultation consultation) {
        this.codec = codec;
        this.consultation = consultation;
    }

    /** Returns when the diagnosis is published; the record is acknowledged only then. */
    @KafkaListener(
            id = "diagnosis-requests",
            groupId = "unstick-${spring.application.name}",
            topics = "#{T(io.unstick.contracts.event.Topics).DIAGNOSIS_REQUESTS.name()}",
            concurrency = "#{@'io.unstick.diagnostic.DiagnosticSettings'.concurrency()}",
            properties = ListenerPace.FEW_AT_ONCE)
    void on(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.DIAGNOSIS_REQUESTS, message).ifPresent(envelope -> consultation.on(Trigger.of(envelope, 0)));
    }
}
