package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.detector.announce.Announcements;
import io.unstick.detector.fleet.Eyesight;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.store.KnownTenants;
import io.unstick.detector.store.RecentAnnouncements;
import io.unstick.detector.store.WatchedMailboxes;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Watch;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.UserChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a scan reads and keeps. Every method is one transaction that holds the tenant's row, so a scan that is still running
 * when its tenant leaves the fleet leaves nothing behind.
 */
final class ScanMemory {
    private final KnownTenants tenants;
    private final WatchedMailboxes watched;
    private final RecentAnnouncements recent;
    private final Announcements announcements;
    private final TransactionOperations transactions;

    ScanMemory(
            KnownTenants tenants,
            WatchedMailboxes watched,
            RecentAnnouncements recent,
            Announcements announcements,
            TransactionOperations transactions) {
        this.tenants = tenants;
        this.watched = watched;
        this.recent = recent;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    /** Empty for a tenant that is not, or no longer, in the fleet. */
    Optional<TenantStanding> standing(TenantId tenant) {
        return tenants.find(tenant);
    }

    /** Null before the first complete round. */
    @Nullable
    String deltaLink(TenantId tenant) {
        return tenants.deltaLink(tenant).orElse(null);
    }

    List<Watch.Open> due(TenantId tenant, Instant by, int most) {
        return watched.due(tenant, by, most);
    }

    /** When somebody of this tenant is looked at next; empty when nobody is waited for. */
    Optional<Instant> nextLook(TenantId tenant) {
        return watched.nextLook(tenant);
    }

    RecentAnnouncements.Count announcedSince(TenantId tenant, Instant since) {
        return recent.since(tenant, since);
    }

    void planReconciliation(TenantId tenant, Instant at) {
        whileEnrolled(tenant, () -> tenants.planReconciliation(tenant, at));
    }

    /** Adds who was missed to the watch list, and says how many they are. */
    int reconcile(TenantId tenant, List<DirectoryUser> users, Reconciliation reconciliation, Instant now) {
        var entries = users.stream().map(DirectoryEntries::of).toList();
        var missed = new ArrayList<Watch>();
        whileEnrolled(tenant, () -> {
            missed.addAll(reconciliation.missed(entries, watched.all(tenant), now));
            watched.save(tenant, missed);
        });
        return missed.size();
    }

    /** Takes over a complete delta round: all of it and its link. Taking it over twice changes nothing. */
    void keep(TenantId tenant, UserChanges changes, Suspicion suspicion, Instant now) {
        whileEnrolled(tenant, () -> {
            var round = new DeltaRound(changes);
            var known = changes.full() ? watched.all(tenant) : watched.of(tenant, round.mentioned());
            var outcome = round.appliedTo(known, suspicion, now);
            watched.save(tenant, outcome.remembered());
            watched.forget(tenant, outcome.forgotten());
            tenants.keepDeltaLink(tenant, changes.deltaLink());
        });
    }

    /** Keeps what a chunk of looks came to, after it was told. */
    void keep(TenantId tenant, Findings findings, ScanRules rules, Instant now) {
        whileEnrolled(tenant, () -> {
            if (findings.stuck() > 0) {
                recent.add(tenant, findings.announced(), now);
                recent.forgetBefore(rules.crowdingSince(now));
            }
            watched.save(tenant, findings.remembered());
            watched.forget(tenant, findings.forgotten());
        });
    }

    /**
     * Keeps how the scan went and tells the registry while holding the row: the registry's last record is then the last
     * truth, also when the tenant leaves the fleet at this moment.
     */
    void close(TenantId tenant, Eyesight eyesight, @Nullable Instant completeAt, Duration scanEvery, Instant now) {
        whileEnrolled(tenant, () -> {
            tenants.scanned(tenant, eyesight, completeAt, scanEvery);
            announcements.recorded(tenants.find(tenant).stream().toList(), now);
        });
    }

    private void whileEnrolled(TenantId tenant, Runnable work) {
        transactions.executeWithoutResult(_ -> {
            if (!tenants.lock(List.of(tenant)).isEmpty()) {
                work.run();
            }
        });
    }
}
