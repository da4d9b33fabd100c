package io.unstick.m365.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long {@code Retry-After} asks us to wait. Seconds (fractions too) and HTTP dates are understood; never less than a
 * second, never more than an hour.
 */
public final class RetryAfter {
    static final Duration FLOOR = Duration.ofSeconds(1);
    static final Duration CAP = Duration.ofHours(1);
    private static final int LONGEST_DOUBLING = 11;
    private static final long MILLIS = 1000;
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private RetryAfter() {}

    /** When to come back; empty when the header is missing or garbage. */
    public static Optional<Instant> until(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        return seconds(header.strip()).or(() -> untilDate(header.strip(), now)).map(wait -> now.plus(bounded(wait)));
    }

    /** When to come back after an answer without a usable header: doubles per failure in a row, with jitter. */
    static Instant unknown(int failuresInARow, Instant now) {
        long full = FLOOR.toMillis() << Math.min(Math.max(failuresInARow, 1), LONGEST_DOUBLING);
        long wait = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
        return now.plus(bounded(Duration.ofMillis(wait)));
    }

    private static Optional<Duration> seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        double seconds = Math.min(Double.parseDouble(text), (double) CAP.toSeconds());
        return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * MILLIS)));
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(FLOOR) < 0) {
            return FLOOR;
        }
        return wait.compareTo(CAP) > 0 ? CAP : wait;
    }
}
