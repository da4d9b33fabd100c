package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to wait for many mailboxes. */
class RereadsIT {
    private static final int TENANTS = 50;
    private static final long USERS_OF_EACH = 100;
    private static final int AFFORDABLE_FOR_ALL = 300;
    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Much longer than one request, much shorter than from one round to the next. */
    private static final Duration QUIET = Duration.ofMillis(400);

    @TempDir
    Path folder;

    /** What one tenant was asked so far. */
    private record Asked(long looks, long batches, long alone, long exchange) {}

    @Test
    void fiveThousandWatchedUsersOfFiftyTenantsAreReadAgainInThreeHundredRequests() {
        try (var detector = new RunningDetector("rereads_it", folder)) {
            // Given
            var tenants = IntStream.range(0, TENANTS)
                    .mapToObj(number -> crowded(detector, number))
                    .toList();
            detector.with(
                    "unstick.detector.rereads=2h",
                    "unstick.detector.reconcile-interval=30d",
                    "unstick.m365.limits.graph-requests-per-second=1000",
                    "unstick.m365.limits.exchange-requests-per-second=1000");
            detector.watchAll(tenants);
            var meters = detector.start().getBean(MeterRegistry.class);
            await().atMost(PATIENCE)
                    .until(() ->
                            meters.counter("unstick.detector.mailboxes.stuck").count() >= TENANTS * USERS_OF_EACH);
            // Everybody is looked at together from the second round on.
            var before = betweenRounds(detector, tenants, _ -> 3 * USERS_OF_EACH);
            // When
            var after = betweenRounds(detector, tenants, tenant -> asked(before, tenant) + ROUNDS * USERS_OF_EACH);
            // Then
            long looks = grown(before, after, Asked::looks);
            assertThat(looks).isGreaterThanOrEqualTo(ROUNDS * TENANTS * USERS_OF_EACH);
            assertThat(grown(before, after, Asked::batches) * TENANTS * USERS_OF_EACH)
                    .isLessThanOrEqualTo(AFFORDABLE_FOR_ALL * looks);
            assertThat(grown(before, after, Asked::alone)).isZero();
            assertThat(grown(before, after, Asked::exchange)).isZero();
        }
    }

    private static SimulatedTenant crowded(RunningDetector detector, int number) {
        var tenant = detector.cloud().tenant("Tenant " + number, "tenant%d.example".formatted(number));
        tenant.together(all -> LongStream.range(0, USERS_OF_EACH)
                .forEach(clerk -> all.user("Clerk " + clerk)
                        .licensed(ENTERPRISE, Duration.ofHours(5))
                        .blockedBy(Blocker.forwardSyncGap())));
        return tenant;
    }

    /** Waits for each tenant until it was looked at so often, and nothing goes on there. */
    private static Map<SimulatedTenant, Asked> betweenRounds(
            RunningDetector detector, List<SimulatedTenant> tenants, ToLongFunction<SimulatedTenant> looks) {
        Map<SimulatedTenant, Asked> last = new HashMap<>();
        Map<SimulatedTenant, Asked> found = new HashMap<>();
        await().atMost(PATIENCE).pollInterval(QUIET).until(() -> {
            tenants.forEach(tenant -> {
                var asked = asked(detector, tenant);
                if (asked.equals(last.put(tenant, asked)) && asked.looks() >= looks.applyAsLong(tenant)) {
                    found.putIfAbsent(tenant, asked);
                }
            });
            return found.size() == tenants.size();
        });
        return found;
    }

    private static Asked asked(RunningDetector detector, SimulatedTenant tenant) {
        var requests = detector.cloud().requests();
        return new Asked(
                requests.count(tenant, "GET /users/{id}/mailboxSettings/userPurpose"),
                requests.count(tenant, "POST /$batch"),
                requests.count(tenant, "GET /users/{id}"),
                requests.count(tenant, "Get-Mailbox"));
    }

    private static long asked(Map<SimulatedTenant, Asked> counts, SimulatedTenant tenant) {
        return Optional.ofNullable(counts.get(tenant)).orElseThrow().looks();
    }

    private static long grown(
            Map<SimulatedTenant, Asked> before, Map<SimulatedTenant, Asked> after, ToLongFunction<Asked> count) {
        return after.values().stream().mapToLong(count).sum()
                - before.values().stream().mapToLong(count).sum();
    }
}
