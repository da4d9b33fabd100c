package io.unstick.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one mailbox for its whole life: the tenant and the subject's <em>origin</em> id, which is the user's object id
 * when Unstick first saw it, or {@value #TENANT_WIDE} for an incident that concerns a whole tenant. Re-creating the
 * user does not change it. It is the Kafka key of every pipeline event, so everything about one mailbox stays in order.
 */
public record MailboxKey(TenantId tenant, String origin) {
    /** The origin of tenant-wide incidents. */
    public static final String TENANT_WIDE = "_tenant";

    public MailboxKey {
        if (!origin.equals(TENANT_WIDE)) {
            origin = UserObjectId.of(origin).toString();
        }
    }

    public static MailboxKey of(TenantId tenant, UserObjectId origin) {
        return new MailboxKey(tenant, origin.toString());
    }

    public static MailboxKey tenantWide(TenantId tenant) {
        return new MailboxKey(tenant, TENANT_WIDE);
    }

    /**
     * Reads {@code {tenantId}/{origin}}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    @JsonCreator
    public static MailboxKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a mailbox key must have the form {tenantId}/{objectId}");
        }
        return new MailboxKey(TenantId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** Whether this names a whole tenant instead of one user. */
    public boolean isTenantWide() {
        return origin.equals(TENANT_WIDE);
    }

    @Override
    @JsonValue
    public String toString() {
        return tenant + "/" + origin;
    }
}
