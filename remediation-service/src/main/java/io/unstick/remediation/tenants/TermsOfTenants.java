package io.unstick.remediation.tenants;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.cases.Terms;
import io.unstick.settings.TimeScale;
import java.util.EnumMap;
import java.util.Map;
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
        return new Terms(
                possible(policy, settings.canRecreateUsers()),
                settings.patience(),
                settings.settleTries(),
                settings.ambiguousTries(),
                scale::of);
    }

    /** What this instance lacks the means for is forbidden, whatever a tenant permits. */
    static TenantPolicy possible(TenantPolicy policy, boolean canRecreateUsers) {
        if (canRecreateUsers) {
            return policy;
        }
        Map<FixId, Permission> fixes = new EnumMap<>(FixId.class);
        fixes.putAll(policy.fixes());
        fixes.put(FixId.RECREATE_USER, Permission.FORBIDDEN);
        return new TenantPolicy(
                policy.grace(),
                policy.stuckAfter(),
                policy.escalateAfter(),
                policy.scanInterval(),
                policy.settle(),
                policy.proofs(),
                policy.proofInterval(),
                policy.dryRun(),
                policy.usageLocation(),
                policy.licence(),
                policy.hybridCases(),
                fixes,
                policy.approvalExpires(),
                policy.reopenWindow(),
                policy.budgets());
    }

    public Optional<TenantRecorded> find(TenantId tenant) {
        return registry.find(tenant);
    }
}
