package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.time.Instant;

/** Proofs of emptiness for tests of what takes one; elsewhere only the examination makes them. */
public final class Proofs {
    private Proofs() {}

    public static EmptinessProof of(TenantId tenant, UserObjectId user, Instant readAt) {
        return new EmptinessProof(tenant, user, readAt);
    }
}
