package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.suspicion.MailboxPlans;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Timing;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The settings of all scans, and how they turn out for one tenant; durations are unscaled.
 *
 * @param rereads from one look at a user to the next; the last one repeats
 * @param forgetAfter how long an announced mailbox may be without any plan before its episode ends
 */
public record ScanRules(
        MailboxPlans plans,
        List<Duration> rereads,
        Duration forgetAfter,
        Pacing pacing,
        Crowding crowding,
        TimeScale scale) {
    /** A reconciliation that failed is tried again after this part of its period. */
    private static final int TRIES_PER_PERIOD = 24;

    /** Where the timetables of the tenants begin, so that they do not all come at once. */
    private static final DailyTurn ANY_TIME_OF_DAY = new DailyTurn(Duration.ofDays(1));

    /**
     * How often and how much; durations are unscaled.
     *
     * @param newFor after joining the fleet a tenant counts as new for so long
     * @param blindProbe between scans of a tenant that cannot be seen
     * @param reconcile between two reconciliations of a tenant
     * @param looksPerScan users looked at in one scan before the other tenants have their turn
     * @param fullLoad share of Microsoft's limit from which on a tenant is left alone as long as possible
     */
    public record Pacing(
            Cadence cadence,
            Duration newFor,
            Duration blindProbe,
            Duration reconcile,
            int looksPerScan,
            double fullLoad) {}

    Suspicion suspicion(Tenant tenant) {
        var pauses = rereads.stream().map(scale::of).toList();
        var timing = new Timing(
                ANY_TIME_OF_DAY.first(tenant.id()), scale.of(tenant.policy().grace()), pauses, scale.of(forgetAfter));
        return new Suspicion(plans, timing);
    }

    boolean isNew(TenantStanding standing, Instant now) {
        return now.isBefore(standing.rhythm().enrolledAt().plus(scale.of(pacing.newFor)));
    }

    boolean isFullLoad(double share) {
        return share >= pacing.fullLoad;
    }

    /** The interval after a scan, unscaled, as it is remembered. */
    Duration scanEvery(TenantStanding standing, Cadence.Sign sign) {
        return pacing.cadence.next(
                standing.tenant().policy().scanInterval(), standing.rhythm().scanEvery(), sign);
    }

    Duration untilNextScan(Duration scanEvery) {
        return scale.of(scanEvery);
    }

    /** However urgent, no scan comes sooner than this after the one before. */
    Duration atLeastUntilNextScan(TenantPolicy policy) {
        return scale.of(pacing.cadence.least(policy.scanInterval()));
    }

    Duration untilBlindProbe() {
        return scale.of(pacing.blindProbe);
    }

    Instant nextReconciliation(TenantId tenant, Instant now) {
        return new DailyTurn(scale.of(pacing.reconcile)).after(tenant, now);
    }

    Duration untilReconciliationIsTriedAgain() {
        return scale.of(pacing.reconcile.dividedBy(TRIES_PER_PERIOD));
    }

    Instant crowdingSince(Instant now) {
        return now.minus(scale.of(crowding.window()));
    }
}
