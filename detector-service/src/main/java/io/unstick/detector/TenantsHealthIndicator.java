package io.unstick.detector;

import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.store.KnownTenants;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says how many tenants can be seen how well. A customer's trouble is not our outage: it is {@code DEGRADED}, which leaves
 * liveness and readiness alone. Which tenant it is, and why, is on the tenant registry.
 */
@Component("tenants")
final class TenantsHealthIndicator implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final KnownTenants tenants;

    TenantsHealthIndicator(KnownTenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Health health() {
        var counts = tenants.countByHealth();
        int blind = counts.getOrDefault(TenantHealth.BLIND, 0);
        return (blind == 0 ? Health.up() : Health.status(DEGRADED))
                .withDetails(details(counts))
                .build();
    }

    private static Map<String, Object> details(Map<TenantHealth, Integer> counts) {
        var details = new TreeMap<String, Object>();
        counts.forEach((health, tenants) -> details.put(health.name(), tenants));
        return details;
    }
}
