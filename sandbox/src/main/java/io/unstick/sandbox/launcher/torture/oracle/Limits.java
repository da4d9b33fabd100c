package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.fix.FixId;
import java.time.Duration;

/**
 * What the tenants' policy and the promises allow.
 *
 * @param hour that of the budgets, in real time
 * @param automatic a fix that needs nobody's consent in these tenants, although by default it does
 * @param overdue how late something due may be
 * @param switchTakes how long a kill switch may take to be obeyed everywhere
 */
public record Limits(
        Duration hour,
        int writesPerHour,
        int destructivePerHour,
        int fleetDestructivePerHour,
        FixId automatic,
        Duration overdue,
        Duration switchTakes) {

    int approvalsFor(FixId fix) {
        return fix == automatic ? 0 : fix.defaultPermission().approvalsNeeded();
    }
}
