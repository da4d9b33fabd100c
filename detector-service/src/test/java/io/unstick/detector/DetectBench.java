package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What detecting costs: {@code --json FILE} writes the numbers, {@code --tenants N} (10,000) sets the size of the large
 * fleet. Detector, simulated cloud, Kafka and PostgreSQL share this machine, the first three also this JVM.
 */
final class DetectBench {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int NEIGHBOURS = 50;
    private static final int WATCHED = 5_000;
    private static final int LOOKS_PER_BATCH_OF_A_LISTING = 20;
    private static final int USERS_PER_PAGE_OF_A_LISTING = 999;
    private static final double PERCENTILE = 0.99;
    private static final String DELTA = "GET /users/delta";

    /** Every tenant is due all the time, at the same pace. */
    private static final String[] EVEN_PACE = {
        "unstick.detector.shortest-interval=5m", "unstick.detector.longest-interval=5m",
    };

    private final ObjectNode report = JsonMapper.shared().createObjectNode();
    private final Path folder;

    private DetectBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var options = options(args);
        var bench = new DetectBench(Files.createTempDirectory("bench-detect"));
        bench.idleScans();
        bench.rereads();
        bench.neighbours();
        bench.throughput(Integer.parseInt(options.getOrDefault("--tenants", "10000")));
        bench.report.put(
                "heapMb",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        String json = bench.report.toPrettyString();
        System.out.println(json);
        if (options.containsKey("--json")) {
            Files.writeString(Path.of(options.get("--json")), json + "\n");
        }
        // The shared infrastructure stops with the JVM, whatever threads it has.
        System.exit(0);
    }

    private void idleScans() {
        var perScan = report.putObject("requestsPerIdleTenantScan");
        var listing = report.putObject("requestsPerListingOfAllUsers");
        try (var detector = new RunningDetector("bench_idle", folder)) {
            var tenants = new TreeMap<Integer, SimulatedTenant>();
            for (int users : new int[] {50, 1_000, 10_000}) {
                var tenant = detector.cloud().tenant("Idle " + users, "idle%d.example".formatted(users));
                tenants.put(users, tenant.withHealthyUsers(users));
            }
            detector.watchAll(tenants.values());
            var replica =
                    detector.with("unstick.detector.reconcile-interval=30d").start();
            awaitProven(
                    replica, tenants.keySet().stream().mapToInt(users -> users).sum());
            Counts before = new Counts(detector, tenants.values());
            pause(WINDOW);
            Counts after = new Counts(detector, tenants.values());
            tenants.forEach((users, tenant) -> {
                perScan.put(String.valueOf(users), after.requestsPerRound(tenant, before));
                listing.put(
                        String.valueOf(users),
                        parts(users, USERS_PER_PAGE_OF_A_LISTING) + parts(users, LOOKS_PER_BATCH_OF_A_LISTING));
            });
        }
    }

    private void rereads() {
        try (var detector = new RunningDetector("bench_rereads", folder)) {
            var tenants = tenants(detector, NEIGHBOURS);
            tenants.forEach(tenant -> tenant.together(all -> IntStream.range(0, WATCHED / NEIGHBOURS)
                    .forEach(number -> all.user("Clerk " + number)
                            .licensed(ENTERPRISE, Duration.ofHours(5))
                            .blockedBy(Blocker.forwardSyncGap()))));
            detector.watchAll(tenants);
            var replica = detector.with("unstick.detector.rereads=2h").start();
            await().atMost(PATIENCE)
                    .until(() -> replica.getBean(MeterRegistry.class)
                                    .counter("unstick.detector.mailboxes.stuck")
                                    .count()
                            >= WATCHED);
            long batches = count(detector, tenants, "POST /$batch");
            long looks = count(detector, tenants, "GET /users/{id}");
            pause(WINDOW);
            double share = (double) (count(detector, tenants, "POST /$batch") - batches)
                    / (count(detector, tenants, "GET /users/{id}") - looks);
            report.put("rereadRequests", Math.round(share * WATCHED));
        }
    }

    private void neighbours() {
        var ratios = report.putObject("neighbourP99Ratio");
        try (var detector = new RunningDetector("bench_neighbours", folder);
                var heard = new Heard()) {
            var tenants = tenants(detector, NEIGHBOURS);
            detector.watchAll(tenants);
            detector.with(EVEN_PACE).start();
            var witnesses = tenants.subList(10, NEIGHBOURS);
            pause(WINDOW);
            double alone = p99(heard, witnesses);
            for (int hanging : new int[] {1, 10}) {
                tenants.subList(0, hanging)
                        .forEach(tenant -> IntStream.range(0, 100)
                                .forEach(_ -> detector.cloud()
                                        .faults()
                                        .next(tenant, DELTA, Fault.hang(Duration.ofMinutes(1)))));
                ratios.put(String.valueOf(hanging), p99(heard, witnesses) / alone);
                detector.cloud().faults().clear();
            }
        }
    }

    private void throughput(int size) {
        try (var detector = new RunningDetector("bench_throughput", folder, LATENCY)) {
            var tenants = tenants(detector, size);
            detector.watchAll(tenants);
            detector.with(EVEN_PACE);
            detector.with("unstick.detector.scans-at-once=200", "unstick.detector.reconcile-interval=30d");
            var replica = detector.start();
            await().atMost(PATIENCE).until(() -> scans(replica) >= size);
            long before = scans(replica);
            Instant begin = Instant.now();
            pause(WINDOW);
            long made = scans(replica) - before;
            report.put("tenants", size);
            report.put(
                    "tenantsPerMinute",
                    Math.round(60_000.0
                            * made
                            / Duration.between(begin, Instant.now()).toMillis()));
        }
    }

    /** Between two scans of the same tenant, in milliseconds, over one window from now. */
    private static double p99(Heard heard, List<SimulatedTenant> tenants) {
        Instant from = Instant.now();
        pause(WINDOW);
        var gaps = new ArrayList<Long>();
        for (var tenant : tenants) {
            var scans = heard.records(tenant).stream()
                    .flatMap(record -> Stream.ofNullable(record.lastScanAt()))
                    .filter(from::isBefore)
                    .distinct()
                    .toList();
            for (int next = 1; next < scans.size(); next++) {
                gaps.add(Duration.between(scans.get(next - 1), scans.get(next)).toMillis());
            }
        }
        gaps.sort(Long::compare);
        return gaps.get((int) (PERCENTILE * (gaps.size() - 1)));
    }

    private static void awaitProven(ConfigurableApplicationContext replica, int users) {
        var database = replica.getBean(JdbcClient.class);
        await().atMost(PATIENCE)
                .until(() -> database.sql("select count(*) from watched_mailbox where state = 'PROVEN'")
                                .query(Integer.class)
                                .single()
                        >= users);
    }

    private static List<SimulatedTenant> tenants(RunningDetector detector, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        number -> detector.cloud().tenant("Customer " + number, "customer%d.example".formatted(number)))
                .toList();
    }

    private static long count(RunningDetector detector, Collection<SimulatedTenant> tenants, String operation) {
        return tenants.stream()
                .mapToLong(tenant -> detector.cloud().requests().count(tenant, operation))
                .sum();
    }

    private static long scans(ConfigurableApplicationContext replica) {
        return replica.getBean(MeterRegistry.class).find("unstick.detector.scans").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }

    private static void pause(Duration duration) {
        await().pollDelay(duration).atMost(duration.plusMinutes(1)).until(() -> true);
    }

    private static Map<String, String> options(String[] args) {
        var options = new TreeMap<String, String>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            options.put(args[at], args[at + 1]);
        }
        return options;
    }

    /** Requests so far: all of them, and the delta rounds, of which every scan makes one. */
    private static final class Counts {
        private final Map<UUID, Long> all = new TreeMap<>();
        private final Map<UUID, Long> rounds = new TreeMap<>();

        Counts(RunningDetector detector, Collection<SimulatedTenant> tenants) {
            tenants.forEach(tenant -> {
                all.put(tenant.id(), detector.cloud().requests().total(tenant));
                rounds.put(tenant.id(), detector.cloud().requests().count(tenant, DELTA));
            });
        }

        double requestsPerRound(SimulatedTenant tenant, Counts before) {
            return (double) (of(all, tenant) - of(before.all, tenant))
                    / (of(rounds, tenant) - of(before.rounds, tenant));
        }

        private static long of(Map<UUID, Long> counts, SimulatedTenant tenant) {
            return counts.getOrDefault(tenant.id(), 0L);
        }
    }
}
