package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scan of a tenant costs where nothing happens, by its size, beside what it would cost to list everybody each time.
 * The daily reconciliation is left out: it is no scan.
 */
final class IdleScans {

    private static final List<Integer> SIZES = List.of(50, 1_000, 10_000);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMillis(200);

    private final BenchStack stack;
    private final Duration window;

    IdleScans(BenchStack stack, Duration window) {
        this.stack = stack;
        this.window = window;
    }

    /** A moment between two scans: all requests of all scans that began are counted, and all scans have ended. */
    private record Count(long requests, long scans) {}

    List<Figure> measure() throws InterruptedException {
        var tenants = new LinkedHashMap<Integer, BenchTenant>();
        for (var users : SIZES) {
            var made = stack.cloud().make(Wish.healthy("Idle " + users, 1, users));
            tenants.put(users, made.tenants().getFirst());
        }
        stack.start(Member.DETECTOR, settings(), tenants.values(), INTERVAL);
        try (var log = new ScanLog(stack.bootstrapServers())) {
            var everybody = SIZES.stream().mapToLong(users -> users).sum();
            stack.await(
                    "everybody was looked at once",
                    () -> stack.cloud().operations(tenants.values(), Rereads.LOOKS) >= everybody);
            stack.pause(INTERVAL.multipliedBy(2));
            return figures(tenants, log);
        } finally {
            stack.stop(Member.DETECTOR);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "detector",
                Map.of(
                        "shortest-interval", INTERVAL.toSeconds() + "s",
                        "longest-interval", INTERVAL.toSeconds() + "s",
                        "reconcile-interval", "30d"));
    }

    private List<Figure> figures(Map<Integer, BenchTenant> tenants, ScanLog log) throws InterruptedException {
        var before = new LinkedHashMap<Integer, Count>();
        for (var tenant : tenants.entrySet()) {
            before.put(tenant.getKey(), betweenScans(tenant.getValue(), log));
        }
        stack.pause(window);
        var figures = new ArrayList<Figure>();
        for (var tenant : tenants.entrySet()) {
            var after = betweenScans(tenant.getValue(), log);
            figures.add(scan(tenant.getKey(), before.getOrDefault(tenant.getKey(), after), after));
        }
        for (var tenant : tenants.entrySet()) {
            var listing = new ListingOfAllUsers(stack.cloudAddress(), tenant.getValue());
            figures.add(new Figure(
                    "requestsPerListingOfAllUsers",
                    tenant.getKey().toString(),
                    "requests to list %,d users with their mailboxes".formatted(tenant.getKey()),
                    (double) listing.requests(),
                    new Goal.Nothing()));
        }
        return figures;
    }

    private Figure scan(int users, Count before, Count after) {
        var scans = after.scans - before.scans;
        stack.say("  %,d users: %d scans".formatted(users, scans));
        return new Figure(
                "requestsPerIdleTenantScan",
                Integer.toString(users),
                "requests per scan of an unchanged tenant of %,d users".formatted(users),
                (double) (after.requests - before.requests) / scans,
                new Goal.AtMost(1));
    }

    private Count betweenScans(BenchTenant tenant, ScanLog log) throws InterruptedException {
        var last = count(tenant, log);
        while (true) {
            stack.pause(QUIET);
            var next = count(tenant, log);
            if (next.equals(last)) {
                return next;
            }
            last = next;
        }
    }

    private Count count(BenchTenant tenant, ScanLog log) throws InterruptedException {
        return new Count(stack.cloud().requests(List.of(tenant)), log.of(tenant).size());
    }
}
