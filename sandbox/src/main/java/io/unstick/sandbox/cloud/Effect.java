package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the effect log: a write request that reached Microsoft's side, or a token that knocked at the wrong tenant.
 *
 * @param seq counts from 1 over all tenants
 * @param tenant whose object it was about
 * @param operation the Graph route, such as {@code POST /users/{id}/assignLicense}, the cmdlet, or the command
 * @param target id of the changed object; null for the tenant itself and for refusals
 * @param clientRequestId as the caller sent it
 * @param changed whether the world is different afterwards
 * @param status what the caller was answered: HTTP, with 0 for a connection that was closed without an answer; for the
 *     customer's own servers the LDAP result code or the exit code, where 0 is success
 */
public record Effect(
        long seq,
        Instant at,
        Kind kind,
        UUID tenant,
        Surface surface,
        String operation,
        @Nullable String target,
        @Nullable String clientRequestId,
        boolean changed,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        int status) {

    /** What an entry tells. */
    public enum Kind {
        /** A write request was handled, whatever came of it. */
        WRITE,
        /** A caller used one tenant's token for another tenant; nothing was done. */
        CROSS_TENANT,
        /** A harmless command at one of the customer's own servers. */
        LOOK,
        /** Something refused there that nobody with good intentions tries. */
        ATTACK
    }

    /** Which of Microsoft's interfaces it came through. */
    public enum Surface {
        /** Microsoft Graph. */
        GRAPH,
        /** Exchange admin REST. */
        EXCHANGE,
        /** The customer's Active Directory. */
        DIRECTORY,
        /** The customer's server that synchronises it. */
        SYNC_SERVER
    }
}
