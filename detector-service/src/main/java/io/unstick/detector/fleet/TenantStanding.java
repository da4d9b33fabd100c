package io.unstick.detector.fleet;

import io.unstick.contracts.tenant.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the detector keeps it.
 *
 * @param retired it left the tenants file; it is not read any more
 * @param lastScanAt when it was last read completely; absent: never
 */
public record TenantStanding(
        Tenant tenant,
        boolean retired,
        Eyesight eyesight,
        Rhythm rhythm,
        @Nullable Instant lastScanAt) {
    /** The same tenant after it left. */
    public TenantStanding retire() {
        return new TenantStanding(tenant, true, eyesight, rhythm, lastScanAt);
    }
}
