package io.unstick.detector.sweep;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a tenant is scanned; durations are unscaled. Where something happens the next scan comes soon; where nothing
 * does, it comes later from scan to scan. The interval of the tenant's policy is the measure in between, and widens the
 * bounds when it lies outside of them.
 *
 * @param shortest for new and changing tenants
 * @param longest for tenants where nothing happens, and for those that Microsoft sees close to their limit
 */
public record Cadence(Duration shortest, Duration longest) {
    /** Half as long again from one quiet scan to the next: from one minute to fifteen in seven scans. */
    private static final int GROWS_BY = 2;

    /** What a scan saw of its tenant, the most urgent thing only. */
    enum Sign {
        /** Microsoft sees it close to its limit. */
        OVERLOADED,
        /** It joined the fleet lately, or users of it changed since the scan before. */
        LIVELY,
        /** Something is left to do: somebody there waits for a mailbox, or Microsoft asked for patience. */
        PENDING,
        QUIET
    }

    /**
     * Until the next scan.
     *
     * @param usual the interval of the tenant's policy
     * @param last the interval before this scan; absent before the first one
     */
    Duration next(Duration usual, @Nullable Duration last, Sign sign) {
        return switch (sign) {
            case OVERLOADED -> most(usual);
            case LIVELY -> least(usual);
            case PENDING -> usual;
            case QUIET -> last == null ? usual : smaller(last.plus(last.dividedBy(GROWS_BY)), most(usual));
        };
    }

    Duration least(Duration usual) {
        return smaller(shortest, usual);
    }

    private Duration most(Duration usual) {
        return longest.compareTo(usual) > 0 ? longest : usual;
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
