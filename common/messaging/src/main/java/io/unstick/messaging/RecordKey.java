package io.unstick.messaging;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.DiagnosisEvent;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.TenantEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record's key says.
 *
 * @param mailbox absent for a record about the tenant itself
 */
record RecordKey(TenantId tenant, @Nullable MailboxKey mailbox) {
    /**
     * Reads {@code {tenantId}/{origin}} or {@code {tenantId}}.
     *
     * @throws IllegalArgumentException for any other form, also an unusual spelling of these: it would lie on another
     *     partition, out of order with its own mailbox
     */
    static RecordKey parse(String text) {
        RecordKey key = text.indexOf('/') < 0 ? new RecordKey(TenantId.of(text), null) : of(MailboxKey.parse(text));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("the key is not in its usual spelling");
        }
        return key;
    }

    private static RecordKey of(MailboxKey mailbox) {
        return new RecordKey(mailbox.tenant(), mailbox);
    }

    /** The key that a payload demands; empty for payloads that leave it to the envelope. */
    private static Optional<RecordKey> demandedBy(Object event) {
        return switch (event) {
            case TenantEvent tenant -> Optional.of(new RecordKey(tenant.tenantId(), null));
            case MailboxEvent mailbox -> Optional.of(of(mailbox.mailbox()));
            case DiagnosisEvent diagnosis -> Optional.of(of(diagnosis.mailbox()));
            default -> Optional.empty();
        };
    }

    /** What is wrong when this is the key of that event, in words for operators; empty when nothing is. */
    Optional<String> contradictionTo(EventEnvelope<?> envelope) {
        if (!tenant.equals(envelope.tenant())) {
            return Optional.of("key and tenantid name different tenants");
        }
        return demandedBy(envelope.event())
                .filter(demanded -> !demanded.equals(this))
                .map(demanded -> demanded.tenant().equals(tenant)
                        ? "key and payload name different mailboxes"
                        : "key and payload name different tenants");
    }

    /** The CloudEvents subject. */
    String subject() {
        return mailbox == null || mailbox.isTenantWide()
                ? "tenants/" + tenant
                : "tenants/%s/users/%s".formatted(tenant, mailbox.origin());
    }

    @Override
    public String toString() {
        return mailbox == null ? tenant.toString() : mailbox.toString();
    }
}
