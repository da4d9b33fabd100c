package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import java.util.Optional;

/** Proof that a tenant's policy, as read at one moment, allows writing at all. Nothing can write without it. */
public final class LiveTenant {
    private final TenantId id;

    private LiveTenant(TenantId id) {
        this.id = id;
    }

    /** Empty for a tenant in dry-run. */
    public static Optional<LiveTenant> of(Tenant tenant) {
        return tenant.policy().dryRun() ? Optional.empty() : Optional.of(new LiveTenant(tenant.id()));
    }

    public TenantId id() {
        return id;
    }
}
