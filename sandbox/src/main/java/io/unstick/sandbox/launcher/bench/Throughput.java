package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many tenants one replica scans per minute when every answer takes 100 ms: the time until each tenant of a fleet,
 * all of which are due, was scanned once from now, down to the last one.
 */
final class Throughput {

    /** The limits of a service in front of the real Microsoft. */
    static final Map<String, Object> USUAL_LIMITS = Map.of(
            "graph-concurrency", 10,
            "graph-requests-per-second", 50,
            "exchange-concurrency", 8,
            "exchange-requests-per-second", 20);

    private static final int GOAL = 10_000;
    private static final int USERS = 3;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final Duration INTERVAL = Duration.ofSeconds(20);
    private static final Duration LATENCY = Duration.ofMillis(100);

    private final BenchStack stack;
    private final int size;

    Throughput(BenchStack stack, int size) {
        this.stack = stack;
        this.size = size;
    }

    List<Figure> measure() throws InterruptedException {
        var tenants = stack.cloud().make(Wish.healthy("Customer", size, USERS)).tenants();
        stack.cloud().slowDown(LATENCY);
        stack.start(Member.DETECTOR, settings(), tenants, INTERVAL);
        try (var log = new ScanLog(stack.bootstrapServers());
                var memory = stack.watchMemory(Member.DETECTOR)) {
            stack.say("waiting until each of %,d tenants was scanned once ...".formatted(size));
            // A tenant's second scan is the first one without looks at its users.
            stack.await(
                    "each tenant was scanned twice",
                    () -> tenants.stream().allMatch(tenant -> log.of(tenant).size() > 1));
            var perMinute = size * MILLIS_PER_MINUTE / millisUntilAllAreScanned(tenants, log);
            return List.of(
                    Figure.of(
                            "tenantsPerMinute",
                            "tenants scanned per minute, of %,d with 100 ms answers".formatted(size),
                            Math.floor(perMinute),
                            new Goal.AtLeast(Math.min(size, GOAL))),
                    Figure.of(
                            "heapMb", "heap, the most that was seen (MB)", memory.heapMegabytes(), new Goal.Nothing()),
                    Figure.of(
                            "rssMb",
                            "resident memory, the most that was seen (MB)",
                            memory.residentMegabytes(),
                            new Goal.Nothing()));
        } finally {
            stack.stop(Member.DETECTOR);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "detector",
                Map.of(
                        "shortest-interval", INTERVAL.toSeconds() + "s",
                        "longest-interval", INTERVAL.toSeconds() + "s"),
                "m365",
                Map.of("limits", USUAL_LIMITS));
    }

    private long millisUntilAllAreScanned(List<BenchTenant> tenants, ScanLog log) throws InterruptedException {
        var from = log.latestBegin();
        stack.await(
                "each tenant was scanned once more",
                () -> tenants.stream()
                        .allMatch(tenant -> firstEndAfter(from, log.of(tenant)).isPresent()));
        var last = tenants.stream()
                .mapToLong(tenant -> firstEndAfter(from, log.of(tenant)).orElseThrow())
                .max()
                .orElseThrow();
        return last - from.toEpochMilli();
    }

    private static Optional<Long> firstEndAfter(Instant from, List<ScanLog.Scan> scans) {
        return scans.stream()
                .filter(scan -> scan.begin().isAfter(from))
                .map(ScanLog.Scan::endMillis)
                .findFirst();
    }
}
