package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenants of now, whoever named them. Safe for many threads; each call sees one version. */
public final class Fleet {
    private volatile Version version;

    private record Version(Map<TenantId, Tenant> tenants, boolean complete) {}

    /**
     * The first version.
     *
     * @param complete see {@link #isComplete()}
     */
    public Fleet(List<Tenant> tenants, boolean complete) {
        this.version = new Version(byId(tenants), complete);
    }

    /** Whether everybody who could name a tenant was heard: only then is who is not here known to have left. */
    public boolean isComplete() {
        return version.complete;
    }

    /** Empty for a tenant that was never here or has left. */
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(version.tenants.get(id));
    }

    public Collection<Tenant> tenants() {
        return version.tenants.values();
    }

    void replace(List<Tenant> others, boolean complete) {
        version = new Version(byId(others), complete);
    }

    private static Map<TenantId, Tenant> byId(List<Tenant> tenants) {
        var byId = new LinkedHashMap<TenantId, Tenant>();
        tenants.forEach(tenant -> byId.put(tenant.id(), tenant));
        return Collections.unmodifiableMap(byId);
    }
}
