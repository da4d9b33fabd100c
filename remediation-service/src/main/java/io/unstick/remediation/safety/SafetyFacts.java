package io.unstick.remediation.safety;

import io.unstick.contracts.fix.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is true at the moment a plan would run.
 *
 * @param approvers the different people who approved exactly this plan
 * @param requester who asked for the case; Unstick itself counts as nobody
 * @param databaseDoubt why the database may be older than what happened; null when it is not
 */
public record SafetyFacts(
        boolean tenantKnown,
        boolean tenantRetired,
        boolean dryRun,
        Permission permission,
        Set<String> approvers,
        String requester,
        boolean killSwitch,
        @Nullable String databaseDoubt,
        Budgets budgets,
        Experience experience) {
    public SafetyFacts {
        approvers = Set.copyOf(approvers);
    }
}
