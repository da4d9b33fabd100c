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
     * What a diagnosis answers.
     *
     * @param id what the answer's id derives from
     * @param cause the event that asked
     */
    public record Question(UUID id, UUID cause, MailboxKey mailbox, CaseId caseId) {}

    /**
     * Publishes and waits for the broker's acknowledgement. The event's id derives from the question's, so a
     * redelivered question repeats it (with what is true by then) and consumers drop the repetition.
     *
     * @throws io.unstick.messaging.PublishFailed when the broker did not acknowledge
     */
    public void announce(Question question, Conclusion conclusion, Gathered gathered) {
        var diagnosed = new MailboxDiagnosed(
                question.mailbox(),
                question.caseId(),
                conclusion.verdict(),
                conclusion.findings(),
                conclusion.reason(),
                gathered.evidence(),
                gathered.readAt());
        publisher.publish(
                Topics.MAILBOX_FINDINGS,
                new EventEnvelope<>(
                        NamedUuid.of(question.id().toString(), "diagnosed"),
                        question.mailbox().toString(),
                        question.mailbox().tenant(),
                        question.caseId(),
                        null,
                        question.cause(),
                        time.instant(),
                        diagnosed));
    }
}
