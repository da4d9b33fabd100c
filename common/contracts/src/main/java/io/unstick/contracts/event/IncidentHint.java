package io.unstick.contracts.event;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;

/**
 * Many mailboxes got stuck at about the same time: perhaps they have one cause in common. A hint, never a diagnosis.
 *
 * @param mailboxes announced in this tenant within the window, this one included
 * @param tenants with announcements within the window, this one included
 * @param since when the window began
 */
public record IncidentHint(Scope scope, int mailboxes, int tenants, Instant since) {
    /** Where it is crowded. */
    public enum Scope {
        /** Many mailboxes of this tenant. */
        TENANT,
        /** Many tenants, whether or not this one has many. */
        FLEET,
        @JsonEnumDefaultValue
        OTHER
    }
}
