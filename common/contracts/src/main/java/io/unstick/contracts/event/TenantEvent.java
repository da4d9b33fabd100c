package io.unstick.contracts.event;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tenant registry: the last record of a key is the truth about that tenant. */
public sealed interface TenantEvent {
    TenantId tenantId();

    /**
     * A tenant and how well it can be seen; published when it is first known and after every scan.
     *
     * @param retired it left the fleet: nothing more is read or written there
     * @param healthReason for people, when the health is not OK
     * @param lastScanAt when it was last read completely; absent: never
     */
    record TenantRecorded(
            Tenant tenant,
            boolean retired,
            TenantHealth health,
            @Nullable String healthReason,
            @Nullable Instant lastScanAt)
            implements TenantEvent {
        @Override
        public TenantId tenantId() {
            return tenant.id();
        }
    }
}
