package io.unstick.contracts.event;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the detector says about one mailbox. */
public sealed interface MailboxEvent {
    MailboxKey mailbox();

    /** The case of this episode; the same for every event between the licence and the mailbox. */
    CaseId caseId();

    /**
     * A user holds an enabled mailbox plan longer than the tenant's grace, and Exchange Online was read and has no
     * mailbox. Published once per episode (repeated only with the same event id).
     *
     * @param userObjectId the user's current object id
     * @param licensedSince the mailbox plan's {@code assignedDateTime}
     * @param servicePlanId the mailbox plan
     * @param incidentHint present when many mailboxes get stuck at the same time
     */
    record MailboxStuck(
            MailboxKey mailbox,
            CaseId caseId,
            UserObjectId userObjectId,
            String userPrincipalName,
            String displayName,
            Instant licensedSince,
            UUID servicePlanId,
            List<Symptom> symptoms,
            Instant observedAt,
            @Nullable IncidentHint incidentHint)
            implements MailboxEvent {
        public MailboxStuck {
            if (observedAt.isBefore(licensedSince)) {
                throw new IllegalArgumentException(
                        "observed at %s, before the plan was assigned at %s".formatted(observedAt, licensedSince));
            }
            symptoms = List.copyOf(symptoms);
        }

        /** A mailbox that is stuck on its own, as far as is known. */
        public MailboxStuck(
                MailboxKey mailbox,
                CaseId caseId,
                UserObjectId userObjectId,
                String userPrincipalName,
                String displayName,
                Instant licensedSince,
                UUID servicePlanId,
                List<Symptom> symptoms,
                Instant observedAt) {
            this(
                    mailbox,
                    caseId,
                    userObjectId,
                    userPrincipalName,
                    displayName,
                    licensedSince,
                    servicePlanId,
                    symptoms,
                    observedAt,
                    null);
        }

        /** Without the user's names: this text reaches logs. */
        @Override
        public String toString() {
            return "MailboxStuck[mailbox=%s, caseId=%s]".formatted(mailbox, caseId);
        }
    }

    /** The mailbox of an announced episode was read in Exchange Online. */
    record MailboxReady(MailboxKey mailbox, CaseId caseId, Instant observedAt) implements MailboxEvent {}
}
