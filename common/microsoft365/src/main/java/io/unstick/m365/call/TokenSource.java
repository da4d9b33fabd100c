package io.unstick.m365.call;

import io.unstick.contracts.TenantId;

/** Access tokens of one app registration, each for one tenant and one surface. */
@FunctionalInterface
interface TokenSource {
    /**
     * A bearer token, from memory while it is fresh.
     *
     * @throws RuntimeException with a {@link TokenRefused} or an {@link java.io.IOException} among its causes
     */
    String bearer(TenantId tenant, Surface surface);
}
