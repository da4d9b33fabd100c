package io.unstick.remediation.tenants;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.cases.Terms;
import io.unstick.settings.TimeScale;
import java.util.Optional;

/** Looks up the terms of a tenant. One that the registry does not know (yet) gets the built-in policy, which writes nothing. */
public class TermsOfTenants {
    private final TenantRegistry registry;
    private final RemediationSettings settings;
    private final TimeScale scale;

    public TermsOfTenants(TenantRegistry registry, RemediationSettings settings, TimeScale scale) {
        this.registry = registry;
        this.settings = settings;
        this.scale = scale;
    }

    /** Whether the registry was read to its end: before that, a tenant that is not found may well be there. */
    public boolean areRead() {
        return registry.caughtUp();
    }

    public Terms of(TenantId tenant) {
        TenantPolicy policy =
                find(tenant).map(recorded -> recorded.tenant().policy()).orElseGet(TenantPolicy::builtIn);
        return new Terms(policy, settings.patience(), settings.settleTries(), settings.ambiguousTries(), scale::of);
    }

    public Optional<TenantRecorded> find(TenantId tenant) {
        return registry.find(tenant);
    }
}
