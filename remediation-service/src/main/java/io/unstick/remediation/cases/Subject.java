package io.unstick.remediation.cases;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom or what a case is about. */
public sealed interface Subject {
    /**
     * A user without a mailbox.
     *
     * @param objectId the current Entra object id
     * @param licensedSince when the mailbox plan was assigned; absent for a case opened by hand
     */
    record User(
            UserObjectId objectId,
            String userPrincipalName,
            String displayName,
            @Nullable Instant licensedSince) implements Subject {
        /** Without the user's names: this text reaches logs. */
        @Override
        public String toString() {
            return "User[objectId=%s]".formatted(objectId);
        }
    }

    /**
     * Trouble that all stuck mailboxes of a tenant share.
     *
     * @param about the Microsoft incident id, or the cause's code when there is none
     */
    record TenantTrouble(Cause cause, String about) implements Subject {}
}
