package io.unstick.remediation.safety;

import io.unstick.contracts.fix.Permission;
import java.util.Set;

/**
 * What is true at the moment a plan would run.
 *
 * @param writesLastHour writes of this tenant, other than this action's own earlier attempts
 * @param destructiveLastHour the same, destructive ones only
 * @param approvers the different people who approved exactly this plan
 * @param requester who asked for the case; Unstick itself counts as nobody
 */
public record SafetyFacts(
        boolean tenantKnown,
        boolean tenantRetired,
        boolean dryRun,
        Permission permission,
        Set<String> approvers,
        String requester,
        boolean killSwitch,
        int writesLastHour,
        int destructiveLastHour,
        int writesPerHour,
        int destructivePerHour) {
    public SafetyFacts {
        approvers = Set.copyOf(approvers);
    }
}
