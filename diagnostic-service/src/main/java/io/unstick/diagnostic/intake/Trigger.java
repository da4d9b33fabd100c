package io.unstick.diagnostic.intake;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.DiagnosisEvent.DiagnosisRequested;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.messaging.EventEnvelope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a mailbox is diagnosed now.
 *
 * @param eventId what the announcement's id derives from: the event that asks for it, or one attempt to answer that event
 * @param cause the event that asks for it
 * @param user the user's current object id, which may differ from the mailbox's origin
 * @param licensedSince when the mailbox plan was assigned; absent when a person expects a mailbox whatever the licences say
 * @param at when the sender saw reason to ask, by the sender's clock
 * @param attempt 0 for the first
 */
record Trigger(
        UUID eventId,
        UUID cause,
        MailboxKey mailbox,
        CaseId caseId,
        UserObjectId user,
        @Nullable Instant licensedSince,
        Instant at,
        int attempt) {
    static Trigger of(EventEnvelope<?> envelope, MailboxStuck stuck) {
        return new Trigger(
                envelope.id(),
                envelope.id(),
                stuck.mailbox(),
                stuck.caseId(),
                stuck.userObjectId(),
                stuck.licensedSince(),
                stuck.observedAt(),
                0);
    }

    static Trigger of(EventEnvelope<DiagnosisRequested> envelope, int attempt) {
        DiagnosisRequested requested = envelope.event();
        UUID cause = envelope.causationId();
        return new Trigger(
                envelope.id(),
                attempt == 0 || cause == null ? envelope.id() : cause,
                requested.mailbox(),
                requested.caseId(),
                requested.userObjectId(),
                requested.licensedSince(),
                requested.requestedAt(),
                attempt);
    }

    boolean askedByHand() {
        return licensedSince == null;
    }

    /** The same question again; its answers have ids of their own, so that nobody takes them for repetitions. */
    EventEnvelope<DiagnosisRequested> again() {
        return EventEnvelope.of(
                        NamedUuid.of(cause.toString(), "retry", Integer.toString(attempt + 1)),
                        mailbox,
                        at,
                        new DiagnosisRequested(
                                mailbox, caseId, user, licensedSince, "the last diagnosis was incomplete", at))
                .causedBy(cause);
    }
}
