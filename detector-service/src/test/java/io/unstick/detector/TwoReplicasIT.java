package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two replicas on one database share the tenants out. */
class TwoReplicasIT {
    private static final int TENANTS = 20;
    private static final int SEVERAL = 5;
    private static final int ENOUGH = 20;
    private static final String DELTA = "GET /users/delta";
    private static final Duration WHILE_NEIGHBOURS_ARE_SCANNED = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private RunningDetector detector;

    @BeforeEach
    void prepare() {
        detector = new RunningDetector("two_replicas_it", folder);
    }

    @AfterEach
    void stop() {
        detector.close();
    }

    @Test
    void eachTenantIsScannedByOneReplicaAtATimeAndBothWork() {
        // Given
        var tenants = IntStream.range(0, TENANTS).mapToObj(this::tenant).toList();
        tenants.forEach(detector::watch);
        var replicas = List.of(detector.start(), detector.start());
        try (var heard = new Heard()) {
            tenants.forEach(tenant -> heard.awaitStuck(tenant, tenant.user("Ada Vance")));
            tenants.forEach(tenant -> heard.awaitMoreScans(tenant, SEVERAL));
            var slow = tenants.getFirst();
            detector.cloud().faults().next(slow, DELTA, Fault.hang(WHILE_NEIGHBOURS_ARE_SCANNED));
            long before = rounds(slow);
            // When
            heard.awaitMoreScans(tenants.getLast(), SEVERAL);
            // Then
            // One round may have been under way, and the next one hangs.
            assertThat(rounds(slow)).isLessThanOrEqualTo(before + 2);
            assertThat(replicas)
                    .allSatisfy(replica -> assertThat(scans(replica)).isGreaterThan(ENOUGH));
            assertThat(tenants)
                    .allSatisfy(
                            tenant -> assertThat(heard.aboutAnybodyOf(tenant)).hasSize(1));
        }
    }

    private long rounds(SimulatedTenant tenant) {
        return detector.cloud().requests().count(tenant, DELTA);
    }

    private SimulatedTenant tenant(int number) {
        var tenant = detector.cloud().tenant("Customer " + number, "customer%d.example".formatted(number));
        tenant.user("Ada Vance").licensed(ENTERPRISE, Duration.ofHours(5)).blockedBy(Blocker.forwardSyncGap());
        return tenant;
    }

    private static long scans(ConfigurableApplicationContext replica) {
        return replica.getBean(MeterRegistry.class).find("unstick.detector.scans").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
