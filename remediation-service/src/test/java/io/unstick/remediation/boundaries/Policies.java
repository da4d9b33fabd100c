package io.unstick.remediation.boundaries;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.sandbox.cloud.MailboxPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Policies under which one fix runs and no other; a service that is dead for a while misses no deadline of theirs. */
final class Policies {
    static final String COUNTRY = "DE";

    /** In which nobody takes over what was begun; to be multiplied by the time scale. */
    static final Duration PATIENCE = Duration.ofHours(200);

    /** A slow machine must not make it shorter than the plan has to be off. */
    private static final Duration LONG_ENOUGH_OFF = Duration.ofMinutes(60);

    private static final Duration FOR_EVER = Duration.ofDays(60);

    private Policies() {}

    static TenantPolicy only(FixId fix, boolean lastResort) {
        TenantPolicy safe = TenantPolicy.builtIn();
        return new TenantPolicy(
                safe.grace(),
                safe.stuckAfter(),
                lastResort ? PATIENCE : FOR_EVER,
                safe.scanInterval(),
                fix == FixId.TOGGLE_EXCHANGE_PLAN ? LONG_ENOUGH_OFF : safe.settle(),
                safe.proofs(),
                safe.proofInterval(),
                false,
                COUNTRY,
                new TenantPolicy.Licence(MailboxPlan.ENTERPRISE.skuId().toString(), false),
                TenantPolicy.HybridCases.REPAIR,
                permissions(fix),
                FOR_EVER,
                safe.reopenWindow(),
                new TenantPolicy.Budgets(20, 5000, 100));
    }

    private static Map<FixId, Permission> permissions(FixId only) {
        Map<FixId, Permission> fixes = new EnumMap<>(FixId.class);
        for (FixId fix : FixId.values()) {
            if (fix != only && fix.impact() != Impact.NONE) {
                fixes.put(fix, Permission.FORBIDDEN);
            }
        }
        return fixes;
    }
}
