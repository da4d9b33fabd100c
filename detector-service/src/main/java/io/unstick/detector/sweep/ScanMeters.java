package io.unstick.detector.sweep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unstick.contracts.tenant.TenantHealth;
import java.time.Duration;

/** What can be counted about scans. No meter carries a tenant: there may be thousands of them. */
final class ScanMeters {
    /** Scans by how well the tenant was seen. Alert when the share of BLIND grows, or when nothing is counted at all. */
    private static final String SCANS = "unstick.detector.scans";

    /** Mailboxes told to be stuck. A sudden rise is usually Microsoft's trouble, not ours. */
    private static final String STUCK = "unstick.detector.mailboxes.stuck";

    /** Announced mailboxes told to be there. */
    private static final String READY = "unstick.detector.mailboxes.ready";

    /** Users the daily reconciliation found and the delta rounds had not named. Should stay near zero. */
    private static final String MISSED = "unstick.detector.users.missed";

    private final MeterRegistry registry;
    private final Counter stuck;
    private final Counter ready;
    private final Counter missed;

    ScanMeters(MeterRegistry registry) {
        this.registry = registry;
        this.stuck = registry.counter(STUCK);
        this.ready = registry.counter(READY);
        this.missed = registry.counter(MISSED);
    }

    void told(Findings findings) {
        stuck.increment(findings.stuck());
        ready.increment(findings.ready());
    }

    void reconciled(int missedUsers) {
        missed.increment(missedUsers);
    }

    void scanned(TenantHealth health, Duration took) {
        Timer.builder(SCANS).tag("health", health.name()).register(registry).record(took);
    }
}
