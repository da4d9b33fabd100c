package io.unstick.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What {@code unstick.time-scale} multiplies every waiting time of the product by; 1 in production. Not for protocol
 * time-outs, {@code Retry-After} or polling of Kafka and the database.
 */
public record TimeScale(double factor) {

    /** Time as it is. */
    public static final TimeScale REAL = new TimeScale(1);

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** Refuses zero, negative and endless factors. */
    public TimeScale {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("time-scale must be a positive number");
        }
    }

    /** The scaled waiting time. A positive one stays positive: at least a millisecond. */
    public Duration of(Duration duration) {
        if (isReal()) {
            return duration;
        }
        var nanos = new BigDecimal(factor).multiply(BigDecimal.valueOf(duration.toNanos()));
        var scaled = Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
        return duration.isPositive() && scaled.compareTo(SHORTEST) < 0 ? SHORTEST : scaled;
    }

    /** Whether waiting times are the written ones. */
    public boolean isReal() {
        return factor == 1;
    }
}
