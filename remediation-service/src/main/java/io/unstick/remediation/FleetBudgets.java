package io.unstick.remediation;

import io.unstick.settings.Constraints;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be written to all tenants together, whatever each tenant's policy allows.
 *
 * @param writesPerHour at most so many writes in any hour
 * @param destructivePerHour the same, destructive ones only
 * @param diagnosticsPerHour at most so many of Microsoft's {@code Invoke-Provisioning*} in any hour, in each tenant
 * @param day the day of the policies' {@code users-per-day-percent}
 * @param tenantSizeAge how old the count of a tenant's users may be
 */
public record FleetBudgets(
        @DefaultValue("5000") int writesPerHour,
        @DefaultValue("10") int destructivePerHour,
        @DefaultValue("90") int diagnosticsPerHour,
        @DefaultValue("24h") Duration day,
        @DefaultValue("24h") Duration tenantSizeAge) {
    private static final int MOST_WRITES = 50_000;
    private static final int MOST_DESTRUCTIVE = 100;
    /** Microsoft's own limit. */
    private static final int MOST_DIAGNOSTICS = 100;

    /** Refuses what exceeds the compiled ceilings. */
    public FleetBudgets {
        Constraints.between("budgets.writes-per-hour", writesPerHour, 0, MOST_WRITES);
        Constraints.between("budgets.destructive-per-hour", destructivePerHour, 0, MOST_DESTRUCTIVE);
        Constraints.between("budgets.diagnostics-per-hour", diagnosticsPerHour, 0, MOST_DIAGNOSTICS);
        Constraints.positive("budgets.day", day);
        Constraints.positive("budgets.tenant-size-age", tenantSizeAge);
    }
}
