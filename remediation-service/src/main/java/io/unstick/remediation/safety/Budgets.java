package io.unstick.remediation.safety;

/**
 * What was written lately by other actions than this one. What was intended counts, whether it had an effect or not.
 *
 * @param tenantWrites of the tenant, in an hour
 * @param tenantDestructive the same, destructive ones only
 * @param fleetWrites of all tenants together, in an hour
 * @param fleetDestructive the same, destructive ones only
 * @param diagnostics of the tenant, in an hour: Microsoft allows so many
 * @param reach other users of the tenant for whom something was changed that is not safe, in a day
 */
public record Budgets(
        Level tenantWrites,
        Level tenantDestructive,
        Level fleetWrites,
        Level fleetDestructive,
        Level diagnostics,
        Level reach) {
    /**
     * How many of a tenant's users may be changed in a day: the policy's share, rounded down, and at least one. A tenant
     * whose size is unknown is treated like the smallest.
     *
     * @param users how many users the tenant has; 0 when unknown
     */
    public static int reachOf(int users, int percent) {
        return Math.max(1, (int) ((long) users * percent / 100));
    }
}
