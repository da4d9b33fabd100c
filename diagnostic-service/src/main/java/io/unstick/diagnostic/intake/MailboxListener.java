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

/** Diagnoses every mailbox that the detector announces as stuck. */
@Component
class MailboxListener {
    private final EventCodec codec;
    private final Consultation consultation;

    MailboxListener(EventCodec codec, Consultation consultation) {
        this.codec = codec;
        this.consultation = consultation;
    }

    /** Returns when the diagnosis is published; the record is acknowledged only then. */
    @KafkaListener(
            id = "mailbox-stuck",
            groupId = "unstick-${spring.application.name}",
            topics = "#{T(io.unstick.contracts.event.Topics).MAILBOX_STUCK.name()}",
            concurrency = "#{@'io.unstick.diagnostic.DiagnosticSettings'.concurrency()}",
            properties = ListenerPace.FEW_AT_ONCE)
    void on(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.MAILBOX_STUCK, message).ifPresent(this::diagnose);
    }

    private void diagnose(EventEnvelope<MailboxEvent> envelope) {
        switch (envelope.event()) {
            case MailboxStuck stuck -> consultation.on(Trigger.of(envelope, stuck));
            case MailboxReady _ -> {}
        }
    }
}
