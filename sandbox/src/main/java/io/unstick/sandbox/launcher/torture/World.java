package io.unstick.sandbox.launcher.torture;

import io.unstick.contracts.fix.FixId;
import io.unstick.sandbox.launcher.torture.oracle.Limits;
import java.time.Duration;
import java.util.Map;

/** The tortured world: how fast it turns, and what its tenants allow. */
final class World {

    /** A simulated hour takes 7.5 seconds, a day three minutes. */
    static final double TIME_SCALE = 1.0 / 480;

    /** Of every answer of Microsoft's, in real time. */
    static final Duration LATENCY = Duration.ofMillis(60);

    static final String FIRST = "first";
    static final String SECOND = "second";

    private static final int WRITES_PER_HOUR = 6;
    private static final int DESTRUCTIVE_PER_HOUR = 2;
    private static final int FLEET_DESTRUCTIVE_PER_HOUR = 5;
    /** Office 365 E3, by the id Microsoft publishes. */
    private static final String ENTERPRISE_PACK = "6fd2c87f-b296-42f0-b197-1e91e994b900";

    /** Small budgets, so that they bind; patience for a short run. */
    static final Map<String, Object> POLICY = Map.ofEntries(
            Map.entry("grace", "30m"),
            Map.entry("stuck-after", "4h"),
            Map.entry("escalate-after", "24h"),
            Map.entry("scan-interval", "20m"),
            Map.entry("settle", "10m"),
            Map.entry("proofs", 2),
            Map.entry("proof-interval", "3m"),
            Map.entry("dry-run", false),
            Map.entry("usage-location", "US"),
            Map.entry("licence", Map.of("sku", ENTERPRISE_PACK, "may-assign", true)),
            Map.entry("approval-expires", "8h"),
            Map.entry(
                    "budgets",
                    Map.of(
                            "writes-per-hour", WRITES_PER_HOUR,
                            "destructive-per-hour", DESTRUCTIVE_PER_HOUR,
                            "users-per-day-percent", 100)));

    /** Below {@code unstick}. A fix that did not help rests for a short time only: nobody waits a day for a verdict here. */
    static final Map<String, Object> SETTINGS = Map.of(
            "remediation",
            Map.of(
                    "budgets", Map.of("destructive-per-hour", FLEET_DESTRUCTIVE_PER_HOUR),
                    "canary", Map.of("pause", "1h")));

    /** The promises. */
    static final Limits LIMITS = new Limits(
            Duration.ofMillis(Math.round(Duration.ofHours(1).toMillis() * TIME_SCALE)),
            WRITES_PER_HOUR,
            DESTRUCTIVE_PER_HOUR,
            FLEET_DESTRUCTIVE_PER_HOUR,
            FixId.ASSIGN_LICENCE,
            Duration.ofSeconds(90),
            Duration.ofSeconds(2));

    private World() {}
}
