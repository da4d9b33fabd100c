package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import org.jspecify.annotations.Nullable;

/** How the creation of a user ended: it alone brings something back. */
public sealed interface CreationOutcome {
    /** Microsoft said yes and named the new object. */
    record Created(UserObjectId user, @Nullable String requestId) implements CreationOutcome {}

    /**
     * Another object has the same value of a property that must be unique. Perhaps it is ours, from an attempt whose answer
     * was lost; perhaps Microsoft has not yet let go of a purged one.
     *
     * @param property {@code userPrincipalName}, {@code proxyAddresses}, {@code mailNickname}, ...
     */
    record Taken(String property, @Nullable String requestId) implements CreationOutcome {}

    /** Anything else; never {@link WriteOutcome.Applied}. */
    record NotCreated(WriteOutcome outcome) implements CreationOutcome {}
}
