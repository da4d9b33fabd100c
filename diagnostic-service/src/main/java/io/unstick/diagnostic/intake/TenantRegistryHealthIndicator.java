package io.unstick.diagnostic.intake;

import io.unstick.messaging.TenantRegistry;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness: before the tenants are known nothing is diagnosed. */
@Component
final class TenantRegistryHealthIndicator extends AbstractHealthIndicator {
    private final TenantRegistry registry;

    TenantRegistryHealthIndicator(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (registry.caughtUp()) {
            health.up().withDetail("tenants", registry.all().size());
        } else {
            health.outOfService().withDetail("reason", "the tenant registry has not been read to its end yet");
        }
    }
}
