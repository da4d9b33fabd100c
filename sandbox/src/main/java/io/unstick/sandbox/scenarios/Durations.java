package io.unstick.sandbox.scenarios;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 5h}, {@code 30m}, {@code 1h30m}, {@code 2d}, {@code 1.5s}. */
public final class Durations {

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+(?:\\.\\d+)?)s)?");

    private Durations() {}

    /** Throws {@link IllegalArgumentException} for anything else. */
    public static Duration parse(String text) {
        Matcher parts = SHORT.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a duration such as 5h, 30m or 1h30m");
        }
        return Duration.ofDays(whole(parts.group(1)))
                .plusHours(whole(parts.group(2)))
                .plusMinutes(whole(parts.group(3)))
                .plusMillis(millis(parts.group(4)));
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long millis(@Nullable String seconds) {
        return seconds == null ? 0 : Math.round(Double.parseDouble(seconds) * 1000);
    }
}
