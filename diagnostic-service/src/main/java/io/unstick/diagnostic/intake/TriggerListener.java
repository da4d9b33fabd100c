package io.unstick.diagnostic.intake;

import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Diagnoses every mailbox that the detector announces as stuck, and again when its case asks. */
@Component
class TriggerListener {
    private static final String GROUP = "unstick-${spring.application.name}";
    private static final String CONCURRENCY = "#{@'io.unstick.diagnostic.DiagnosticSettings'.concurrency()}";

    private final EventCodec codec;
    private final Consultation consultation;

    TriggerListener(EventCodec codec, Consultation consultation) {
        this.codec = codec;
        this.consultation = consultation;
    }

    /** Returns when the diagnosis is published; the record is acknowledged only then. */
    @KafkaListener(
            id = "mailbox-stuck",
            groupId = GROUP,
            topics = "#{T(io.unstick.contracts.event.Topics).MAILBOX_STUCK.name()}",
            concurrency = CONCURRENCY,
            properties = ListenerPace.FEW_AT_ONCE)
    void onMailbox(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.MAILBOX_STUCK, message).ifPresent(this::diagnose);
    }

    /** Likewise. */
    @KafkaListener(
            id = "diagnosis-requests",
            groupId = GROUP,
            topics = "#{T(io.unstick.contracts.event.Topics).DIAGNOSIS_REQUESTS.name()}",
            concurrency = CONCURRENCY,
            properties = ListenerPace.FEW_AT_ONCE)
    void onRequest(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.DIAGNOSIS_REQUESTS, message).ifPresent(envelope -> consultation.on(Trigger.of(envelope, 0)));
    }

    private void diagnose(EventEnvelope<MailboxEvent> envelope) {
        switch (envelope.event()) {
            case MailboxStuck stuck -> consultation.on(Trigger.of(envelope, stuck));
            case MailboxReady _ -> {}
        }
    }
}
