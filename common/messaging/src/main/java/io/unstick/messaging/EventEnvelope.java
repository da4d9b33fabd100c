package io.unstick.messaging;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with its CloudEvents attributes, as read from or to be written to a topic.
 *
 * @param id the same on every re-publication: derived, or drawn once and stored
 * @param key the record's key, {@code {tenantId}/{origin}} or, in the tenant registry, the tenant id
 * @param caseSequence position in the case's journal, without gaps; given together with the case
 * @param causationId the event that caused this one
 * @param time when it happened, not when it was sent
 */
public record EventEnvelope<E>(
        UUID id,
        String key,
        TenantId tenant,
        @Nullable CaseId caseId,
        @Nullable Long caseSequence,
        @Nullable UUID causationId,
        Instant time,
        E event) {

    /** An event about one mailbox, or about a whole tenant's incident. */
    public static <E> EventEnvelope<E> of(UUID id, MailboxKey mailbox, Instant time, E event) {
        return new EventEnvelope<>(id, mailbox.toString(), mailbox.tenant(), null, null, null, time, event);
    }

    /** An event about a tenant itself: a record of the tenant registry. */
    public static <E> EventEnvelope<E> ofTenant(UUID id, TenantId tenant, Instant time, E event) {
        return new EventEnvelope<>(id, tenant.toString(), tenant, null, null, null, time, event);
    }

    /** The same event as an entry of a case's journal. */
    public EventEnvelope<E> forCase(CaseId newCaseId, long newCaseSequence) {
        return new EventEnvelope<>(id, key, tenant, newCaseId, newCaseSequence, causationId, time, event);
    }

    /** The same event, caused by another one. */
    public EventEnvelope<E> causedBy(UUID newCausationId) {
        return new EventEnvelope<>(id, key, tenant, caseId, caseSequence, newCausationId, time, event);
    }

    /** Without the payload, which may hold names and addresses: this text reaches logs. */
    @Override
    public String toString() {
        return "EventEnvelope[id=%s, key=%s, caseId=%s, caseSequence=%s]".formatted(id, key, caseId, caseSequence);
    }
}
