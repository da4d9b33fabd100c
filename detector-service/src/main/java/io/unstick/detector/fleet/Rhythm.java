package io.unstick.detector.fleet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant is scanned, as the last scan left it.
 *
 * @param enrolledAt when it joined the fleet, the last time it did
 * @param scanEvery the interval before the time scale; absent before the first scan
 * @param reconcileAt when everybody with a mailbox plan is asked for again; absent: not planned yet
 */
public record Rhythm(
        Instant enrolledAt,
        @Nullable Duration scanEvery,
        @Nullable Instant reconcileAt) {}
