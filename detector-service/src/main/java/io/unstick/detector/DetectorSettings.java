package io.unstick.detector;

import io.unstick.settings.Constraints;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code unstick.detector.*}. All durations but the check interval of the tenants file are multiplied by the time
 * scale. Which plans come with a mailbox is {@code unstick.m365.mailbox-plans}.
 *
 * @param rereads from one look at a watched user to the next; the last one repeats
 * @param blindProbeInterval between scans of a tenant that cannot be seen (no token, consent or role, or nonsense)
 * @param forgetAfter how long an announced mailbox may be without any mailbox plan before its episode ends
 * @param scansAtOnce tenants scanned at the same time by one replica
 * @param tenantsFileCheckInterval how often the tenants file is read again
 */
public record DetectorSettings(
        @DefaultValue({"15m", "30m", "60m", "2h", "4h", "8h", "16h", "24h"})
        List<Duration> rereads,

        @DefaultValue("15m") Duration blindProbeInterval,
        @DefaultValue("24h") Duration forgetAfter,
        @DefaultValue("50") int scansAtOnce,
        @DefaultValue("10s") Duration tenantsFileCheckInterval) {

    static final String PREFIX = "unstick.detector";
    private static final int MOST_SCANS_AT_ONCE = 500;

    public DetectorSettings {
        Constraints.require(!rereads.isEmpty(), "rereads", "must name at least one duration");
        rereads.forEach(pause -> Constraints.positive("rereads", pause));
        Constraints.positive("blind-probe-interval", blindProbeInterval);
        Constraints.positive("forget-after", forgetAfter);
        Constraints.between("scans-at-once", scansAtOnce, 1, MOST_SCANS_AT_ONCE);
        Constraints.positive("tenants-file-check-interval", tenantsFileCheckInterval);
        rereads = List.copyOf(rereads);
    }
}
