package io.unstick.remediation.intake;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import io.unstick.remediation.store.Inbox;
import io.unstick.remediation.work.CaseSchedule;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listens to the detector and the diagnostic service. Delivery is at least once, in order within one mailbox and topic;
 * an event id counts once, and nothing here assumes an order between the two topics.
 */
public class EventListeners {
    private final EventCodec codec;
    private final Inbox inbox;
    private final CaseSchedule schedule;
    private final InstantSource time;

    public EventListeners(EventCodec codec, Inbox inbox, CaseSchedule schedule, InstantSource time) {
        this.codec = codec;
        this.inbox = inbox;
        this.schedule = schedule;
        this.time = time;
    }

    @KafkaListener(topics = "unstick.mailbox.stuck.v1", groupId = "unstick-remediation")
    @Transactional
    public void onMailboxEvent(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.MAILBOX_STUCK, message)
                .ifPresent(envelope -> keep(
                        Topics.MAILBOX_STUCK,
                        envelope,
                        envelope.event().caseId(),
                        envelope.event().mailbox()));
    }

    @KafkaListener(topics = "unstick.mailbox.findings.v1", groupId = "unstick-remediation")
    @Transactional
    public void onDiagnosis(ConsumerRecord<String, byte[]> message) {
        codec.read(Topics.MAILBOX_FINDINGS, message)
                .ifPresent(envelope -> keep(
                        Topics.MAILBOX_FINDINGS,
                        envelope,
                        envelope.event().caseId(),
                        envelope.event().mailbox()));
    }

    private <E> void keep(Topic<E> topic, EventEnvelope<E> envelope, CaseId caseId, MailboxKey mailbox) {
        if (inbox.receive(topic, envelope, caseId, mailbox, time.instant())) {
            schedule.wake(mailbox.tenant(), caseId);
        }
    }
}
