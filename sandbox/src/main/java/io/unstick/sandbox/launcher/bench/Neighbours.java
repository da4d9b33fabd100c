package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much later tenants are scanned while others hang. The delay of a scan is the time from when it was due (the interval
 * after the end of the one before) to its end. Each time with hanging tenants is compared to the time without right
 * before it; the tenants that are compared never hang.
 */
final class Neighbours {

    private static final int TENANTS = 50;
    private static final int USERS = 3;
    private static final double PERCENTILE = 0.99;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LATENCY = Duration.ofMillis(100);

    /** Whoever hung is answered, or is left alone by its circuit breaker: nobody hangs any more. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private static final Duration ONSET = Duration.ofSeconds(5);
    private static final Map<Integer, Double> MOST_GROWTH = Map.of(1, 1.10, 10, 1.25);

    private final BenchStack stack;
    private final Duration window;

    Neighbours(BenchStack stack, Duration window) {
        this.stack = stack;
        this.window = window;
    }

    List<Figure> measure() throws InterruptedException {
        var tenants =
                stack.cloud().make(Wish.healthy("Neighbour", TENANTS, USERS)).tenants();
        stack.cloud().slowDown(LATENCY);
        stack.start(Member.DETECTOR, settings(), tenants, INTERVAL);
        try (var log = new ScanLog(stack.bootstrapServers())) {
            stack.await(
                    "everybody was scanned",
                    () -> tenants.stream().noneMatch(tenant -> log.of(tenant).isEmpty()));
            stack.pause(window);
            return List.of(growth(1, tenants, log), growth(10, tenants, log));
        } finally {
            stack.stop(Member.DETECTOR);
            stack.cloud().hold(List.of());
            stack.cloud().slowDown(Duration.ZERO);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "detector",
                Map.of(
                        "shortest-interval", INTERVAL.toSeconds() + "s",
                        "longest-interval", INTERVAL.toSeconds() + "s"),
                "m365",
                Map.of("limits", Throughput.USUAL_LIMITS));
    }

    private Figure growth(int hanging, List<BenchTenant> tenants, ScanLog log) throws InterruptedException {
        var witnesses = tenants.subList(10, TENANTS);
        var alone = p99("none hangs", witnesses, log);
        stack.cloud().hold(tenants.subList(0, hanging));
        stack.pause(ONSET);
        var beside = p99("%d hang".formatted(hanging), witnesses, log);
        stack.cloud().hold(List.of());
        stack.pause(RECOVERY);
        return new Figure(
                "neighbourP99Ratio",
                Integer.toString(hanging),
                "p99 scan delay of the others while %d of %d tenants hang, to none".formatted(hanging, TENANTS),
                (double) beside / alone,
                new Goal.AtMost(MOST_GROWTH.getOrDefault(hanging, 1.0)));
    }

    private long p99(String when, List<BenchTenant> tenants, ScanLog log) throws InterruptedException {
        var from = log.latestBegin();
        stack.pause(window);
        var delays = new ArrayList<Long>();
        tenants.forEach(tenant -> delays.addAll(delays(log.of(tenant), from)));
        var p99 = Percentile.of(PERCENTILE, delays);
        stack.say("  %s: %,d scans, median delay %d ms, p99 %d ms"
                .formatted(when, delays.size(), Percentile.of(0.5, delays), p99));
        return p99;
    }

    private static List<Long> delays(List<ScanLog.Scan> scans, Instant from) {
        var delays = new ArrayList<Long>();
        for (var next = 1; next < scans.size(); next++) {
            if (scans.get(next).begin().isAfter(from)) {
                var due = scans.get(next - 1).endMillis() + INTERVAL.toMillis();
                delays.add(scans.get(next).endMillis() - due);
            }
        }
        return delays;
    }
}
