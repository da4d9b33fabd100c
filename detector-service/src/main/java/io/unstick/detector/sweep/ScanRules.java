package io.unstick.detector.sweep;

import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.detector.suspicion.MailboxPlans;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Timing;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.util.List;

/**
 * The settings of all scans; durations are unscaled.
 *
 * @param blindProbeInterval between scans of a tenant that cannot be seen
 */
public record ScanRules(
        MailboxPlans plans,
        List<Duration> rereads,
        Duration forgetAfter,
        Duration blindProbeInterval,
        TimeScale scale) {
    Suspicion suspicion(TenantPolicy policy) {
        var timing = new Timing(
                scale.of(policy.grace()), rereads.stream().map(scale::of).toList(), scale.of(forgetAfter));
        return new Suspicion(plans, timing);
    }

    Duration untilNextScan(TenantPolicy policy, TenantHealth health) {
        return scale.of(
                switch (health) {
                    case OK, THROTTLED -> policy.scanInterval();
                    case BLIND -> blindProbeInterval;
                });
    }
}
