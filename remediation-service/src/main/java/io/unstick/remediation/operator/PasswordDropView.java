package io.unstick.remediation.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unstick.remediation.drop.DropStanding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the initial password of a re-created user.
 *
 * @param at when it was sealed, opened or deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PasswordDropView(
        boolean sealed,
        Instant at,
        @Nullable Instant expiresAt,
        @Nullable String openedBy,
        @Nullable String reason) {
    static PasswordDropView of(DropStanding standing) {
        return switch (standing) {
            case DropStanding.Sealed(var at, var expiresAt) -> new PasswordDropView(true, at, expiresAt, null, null);
            case DropStanding.Opened(var by, var at, var reason) -> new PasswordDropView(false, at, null, by, reason);
            case DropStanding.Expired(var at) -> new PasswordDropView(false, at, null, null, null);
        };
    }
}
