package io.unstick.diagnostic.announce;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.Topics;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.evidence.Gathered;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventPublisher;
import java.time.InstantSource;
import java.util.UUID;

/** Publishes what was concluded about one mailbox. */
public final class FindingsAnnouncer {
    private final EventPublisher publisher;
    private final InstantSource time;

    public FindingsAnnouncer(EventPublisher publisher, InstantSource time) {
        this.publisher = publisher;
        this.time = time;
    }

    /**
     * Publishes and waits for the broker's acknowledgement. The event's id derives from the triggering event's, so a
     * redelivered trigger repeats it (with what is true by then) and consumers drop the repetition.
     *
     * @param trigger id of the event that asked for the diagnosis
     * @throws io.unstick.messaging.PublishFailed when the broker did not acknowledge
     */
    public void announce(UUID trigger, MailboxKey mailbox, CaseId caseId, Conclusion conclusion, Gathered gathered) {
        var diagnosed = new MailboxDiagnosed(
                mailbox,
                caseId,
                conclusion.verdict(),
                conclusion.findings(),
                conclusion.reason(),
                gathered.evidence(),
                gathered.readAt());
        publisher.publish(
                Topics.MAILBOX_FINDINGS,
                new EventEnvelope<>(
                        NamedUuid.of(trigger.toString(), "diagnosed"),
                        mailbox.toString(),
                        mailbox.tenant(),
                        caseId,
                        null,
                        trigger,
                        time.instant(),
                        diagnosed));
    }
}
