package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenants of now, as the tenants file says. Safe for many threads; each call sees one version of the file. */
public final class Fleet {
    private volatile Map<TenantId, Tenant> tenants;

    public Fleet(List<Tenant> tenants) {
        this.tenants = byId(tenants);
    }

    /** Empty for a tenant that was never here or has left. */
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(tenants.get(id));
    }

    public Collection<Tenant> tenants() {
        return tenants.values();
    }

    void replace(List<Tenant> others) {
        tenants = byId(others);
    }

    private static Map<TenantId, Tenant> byId(List<Tenant> tenants) {
        var byId = new LinkedHashMap<TenantId, Tenant>();
        tenants.forEach(tenant -> byId.put(tenant.id(), tenant));
        return Collections.unmodifiableMap(byId);
    }
}
