package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * When each tenant's turn comes within a recurring period. The place follows from the tenant's id, so that thousands of
 * tenants spread evenly over the period, and every replica means the same moment.
 */
record DailyTurn(Duration period) {
    /** The tenant's first turn of all. */
    Instant first(TenantId tenant) {
        return Instant.ofEpochMilli(Math.floorMod(mixed(tenant), period.toMillis()));
    }

    /** The tenant's first turn after this instant. */
    Instant after(TenantId tenant, Instant now) {
        long length = period.toMillis();
        long place = first(tenant).toEpochMilli();
        long sincePlace = Math.floorMod(now.toEpochMilli() - place, length);
        return Instant.ofEpochMilli(now.toEpochMilli() - sincePlace + length);
    }

    /** Ids that were drawn one after the other must not stand side by side. */
    private static long mixed(TenantId tenant) {
        long bits = tenant.value().getMostSignificantBits()
                ^ Long.rotateLeft(tenant.value().getLeastSignificantBits(), 32);
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
