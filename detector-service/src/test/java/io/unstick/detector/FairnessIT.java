package io.unstick.detector;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A giant among small tenants, with one thread for all of them. */
class FairnessIT {
    private static final int GIANT = 400;

    @TempDir
    Path folder;

    @Test
    void aTenantWithHundredsOfStuckMailboxesLeavesItsNeighbourATurn() {
        try (var detector = new RunningDetector("fairness_it", folder)) {
            // Given
            detector.with(
                    "unstick.detector.scans-at-once=1",
                    "unstick.detector.looks-per-scan=20",
                    "unstick.m365.limits.graph-requests-per-second=1000",
                    "unstick.m365.limits.exchange-requests-per-second=1000");
            var giant = detector.cloud().tenant("Giant", "giant.example");
            giant.together(all -> IntStream.range(0, GIANT).forEach(number -> stuck(all, "Clerk " + number)));
            var small = detector.cloud().tenant("Small", "small.example");
            stuck(small, "Ada Vance");
            detector.watch(giant);
            detector.watch(small);
            // When
            detector.start();
            try (var heard = new Heard()) {
                heard.awaitStuck(small, small.user("Ada Vance"));
                int before = heard.aboutAnybodyOf(giant).size();
                heard.awaitStuck(giant, giant.user("Clerk " + (GIANT - 1)));
                heard.awaitMoreScans(giant, 2);
                // Then
                assertThat(before).isLessThan(GIANT / 2);
                assertThat(heard.aboutAnybodyOf(giant)).hasSize(GIANT);
            }
        }
    }

    private static void stuck(SimulatedTenant tenant, String name) {
        tenant.user(name).licensed(ENTERPRISE, Duration.ofHours(5)).blockedBy(Blocker.forwardSyncGap());
    }
}
