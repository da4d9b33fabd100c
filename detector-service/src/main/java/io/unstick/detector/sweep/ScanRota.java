package io.unstick.detector.sweep;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.detector.announce.Announcements;
import io.unstick.detector.fleet.Fleet;
import io.unstick.detector.fleet.FleetListener;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.store.KnownTenants;
import io.unstick.detector.store.WatchedMailboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps exactly the tenants of the fleet on the rota: a task each for those who are in, retirement for those who left. A
 * retired tenant's task finds that out and removes itself. Safe to repeat, and safe on several replicas.
 */
final class ScanRota implements FleetListener {
    /** Tenants recorded in one transaction. */
    private static final int CHUNK = 100;

    /** Between the first scans of two tenants: 5,000 new ones start within two minutes, not within one second. */
    private static final Duration SPREAD = Duration.ofMillis(20);

    private final KnownTenants tenants;
    private final WatchedMailboxes watched;
    private final Announcements announcements;
    private final SchedulerClient scheduler;
    private final TransactionOperations transactions;
    private final InstantSource time;

    ScanRota(
            KnownTenants tenants,
            WatchedMailboxes watched,
            Announcements announcements,
            SchedulerClient scheduler,
            TransactionOperations transactions,
            InstantSource time) {
        this.tenants = tenants;
        this.watched = watched;
        this.announcements = announcements;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public void fleetIs(Fleet fleet) {
        if (fleet.isComplete()) {
            retireWhoLeft(fleet);
        }
        var members = List.copyOf(fleet.tenants());
        for (int from = 0; from < members.size(); from += CHUNK) {
            enrol(members.subList(from, Math.min(from + CHUNK, members.size())));
        }
        schedule(members);
    }

    private void retireWhoLeft(Fleet fleet) {
        var left = new HashSet<>(tenants.enrolled());
        fleet.tenants().forEach(tenant -> left.remove(tenant.id()));
        left.forEach(this::retire);
    }

    private void enrol(List<Tenant> members) {
        transactions.executeWithoutResult(_ -> {
            Instant now = time.instant();
            tenants.enrol(members, now);
            announcements.recorded(tenants.lock(members.stream().map(Tenant::id).toList()), now);
        });
    }

    private void schedule(List<Tenant> members) {
        Instant first = time.instant();
        for (Tenant tenant : members) {
            if (scheduler.scheduleIfNotExists(ScanTask.instance(tenant.id()), first)) {
                first = first.plus(SPREAD);
            }
        }
    }

    private void retire(TenantId tenant) {
        transactions.executeWithoutResult(_ -> {
            var leaving = tenants.lock(List.of(tenant)).stream()
                    .map(TenantStanding::retire)
                    .toList();
            tenants.retire(tenant);
            watched.forgetAll(tenant);
            announcements.recorded(leaving, time.instant());
        });
    }
}
