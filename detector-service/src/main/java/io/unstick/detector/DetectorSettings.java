package io.unstick.detector;

import io.unstick.settings.Constraints;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code unstick.detector.*}. All durations but the check interval of the tenants file are multiplied by the time
 * scale. Which plans come with a mailbox is {@code unstick.m365.mailbox-plans}.
 *
 * @param rereads from one look at a watched user to the next; the last one repeats
 * @param shortestInterval between scans of a new or changing tenant
 * @param longestInterval between scans of a tenant where nothing happens
 * @param newFor how long a tenant counts as new
 * @param slowDownAtPercent of Microsoft's limit, by its own word, from which on a tenant is scanned at the longest interval
 * @param blindProbeInterval between scans of a tenant that cannot be seen (no token, consent or role, or nonsense)
 * @param reconcileInterval between two times a tenant is asked for everybody with a mailbox plan
 * @param forgetAfter how long an announced mailbox may be without any mailbox plan before its episode ends
 * @param scansAtOnce tenants scanned at the same time by one replica
 * @param looksPerScan users looked at in one scan before other tenants have their turn
 * @param tenantsFileCheckInterval how often the tenants file is read again
 * @param partner tenant id of the partner whose customers (GDAP) are watched too; absent: the tenants file is all
 * @param partnerCheckInterval how often the partner's customers are read again
 */
public record DetectorSettings(
        @DefaultValue({"15m", "30m", "60m", "2h", "4h", "8h", "16h", "24h"})
        List<Duration> rereads,

        @DefaultValue("1m") Duration shortestInterval,
        @DefaultValue("15m") Duration longestInterval,
        @DefaultValue("24h") Duration newFor,
        @DefaultValue("80") int slowDownAtPercent,
        @DefaultValue("15m") Duration blindProbeInterval,
        @DefaultValue("24h") Duration reconcileInterval,
        @DefaultValue("24h") Duration forgetAfter,
        @DefaultValue("50") int scansAtOnce,
        @DefaultValue("500") int looksPerScan,
        @DefaultValue("10s") Duration tenantsFileCheckInterval,
        @Nullable UUID partner,
        @DefaultValue("1h") Duration partnerCheckInterval,
        @DefaultValue Incident incident) {

    static final String PREFIX = "unstick.detector";
    private static final int MOST_SCANS_AT_ONCE = 500;
    private static final int MOST_LOOKS_PER_SCAN = 100_000;

    /** Microsoft speaks of 80 to 180 percent. */
    private static final int MOST_PERCENT = 180;

    /**
     * When stuck mailboxes are so many that their announcements carry a hint.
     *
     * @param mailboxes more than so many of one tenant within the window
     * @param tenants more than so many tenants within the window
     */
    public record Incident(
            @DefaultValue("10") int mailboxes,
            @DefaultValue("20") int tenants,
            @DefaultValue("1h") Duration window) {
        private static final int MOST = 1_000_000;

        public Incident {
            Constraints.between("mailboxes", mailboxes, 1, MOST);
            Constraints.between("tenants", tenants, 1, MOST);
            Constraints.positive("window", window);
        }
    }

    public DetectorSettings {
        Constraints.require(!rereads.isEmpty(), "rereads", "must name at least one duration");
        rereads.forEach(pause -> Constraints.positive("rereads", pause));
        Constraints.positive("shortest-interval", shortestInterval);
        Constraints.require(
                longestInterval.compareTo(shortestInterval) >= 0,
                "longest-interval",
                "must not be shorter than shortest-interval");
        Constraints.positive("new-for", newFor);
        Constraints.between("slow-down-at-percent", slowDownAtPercent, 1, MOST_PERCENT);
        Constraints.positive("blind-probe-interval", blindProbeInterval);
        Constraints.require(
                reconcileInterval.compareTo(Duration.ofMinutes(1)) >= 0, "reconcile-interval", "must be at least 1m");
        Constraints.positive("forget-after", forgetAfter);
        Constraints.between("scans-at-once", scansAtOnce, 1, MOST_SCANS_AT_ONCE);
        Constraints.between("looks-per-scan", looksPerScan, 1, MOST_LOOKS_PER_SCAN);
        Constraints.positive("tenants-file-check-interval", tenantsFileCheckInterval);
        Constraints.positive("partner-check-interval", partnerCheckInterval);
        rereads = List.copyOf(rereads);
    }
}
