package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.launcher.stack.TenantsFile;
import io.unstick.sandbox.scenarios.Scenario;
import io.unstick.sandbox.scenarios.Scenario.StorySet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The customers of the scenarios, and how each is treated. */
public final class SimulatedFleet {

    private static final String STANDARD = "standard";
    /** Ends the names of policies in which a person who was asked has long to answer. */
    private static final String PATIENTLY = "-patient";

    private static final String DRY_RUN = "dry-run";
    private static final String COMPLETE = "complete";
    /** Office 365 E3, by the id Microsoft publishes. */
    private static final String ENTERPRISE_PACK = "6fd2c87f-b296-42f0-b197-1e91e994b900";

    private static final int FIRST_CUSTOMER = 1001;

    private SimulatedFleet() {}

    /** As it is, for {@code up}: ordinary intervals, which the time scale shortens. */
    public static TenantsFile unhurried(long seed) {
        return fleet(StorySet.FIRST, seed, "5m", "15m", "1m");
    }

    /**
     * For the demo, where a simulated hour takes two seconds: scans and proofs are rarer, so that a small machine keeps
     * up.
     */
    public static TenantsFile hurried(StorySet set, long seed) {
        return fleet(set, seed, "40m", "30m", "5m");
    }

    private static TenantsFile fleet(
            StorySet set, long seed, String scanInterval, String settle, String proofInterval) {
        var standard = policy(scanInterval, settle, proofInterval);
        // A person who was asked gets a month before the unanswered step is escalated.
        var patient = new LinkedHashMap<>(standard);
        patient.put("escalate-after", "720h");
        var dryRun = new LinkedHashMap<>(patient);
        dryRun.put("dry-run", true);
        var policies = new LinkedHashMap<String, Map<String, Object>>();
        policies.put(STANDARD, standard);
        policies.put(STANDARD + PATIENTLY, patient);
        policies.put(DRY_RUN, dryRun);
        policies.put(COMPLETE, complete(standard));
        policies.put(COMPLETE + PATIENTLY, complete(patient));
        return new TenantsFile(policies, tenants(set, seed));
    }

    private static Map<String, Object> policy(String scanInterval, String settle, String proofInterval) {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("grace", "30m");
        policy.put("stuck-after", "4h");
        policy.put("escalate-after", "24h");
        policy.put("scan-interval", scanInterval);
        policy.put("settle", settle);
        policy.put("proofs", 2);
        policy.put("proof-interval", proofInterval);
        policy.put("dry-run", false);
        return policy;
    }

    /** Everything that a policy can allow. */
    private static Map<String, Object> complete(Map<String, Object> standard) {
        var complete = new LinkedHashMap<>(standard);
        complete.put("usage-location", "US");
        complete.put("licence", Map.of("sku", ENTERPRISE_PACK, "may-assign", true));
        complete.put("hybrid-cases", "repair");
        return complete;
    }

    private static List<TenantsFile.Entry> tenants(StorySet set, long seed) {
        var scenarios = Scenario.of(set);
        // Ids depend on seed and name alone: a cloud that nobody visits knows them before the real one starts.
        try (var cloud = SimulatedCloud.start(Settings.at(() -> Instant.EPOCH).withSeed(seed))) {
            return IntStream.range(0, scenarios.size())
                    .mapToObj(i -> entry(cloud, scenarios.get(i), FIRST_CUSTOMER + i))
                    .toList();
        }
    }

    private static TenantsFile.Entry entry(SimulatedCloud cloud, Scenario scenario, int customer) {
        var place = scenario.tenant();
        var id = cloud.tenant(place.name(), place.domain()).id().toString();
        return new TenantsFile.Entry(id, place.name(), place.domain(), policyOf(scenario), Integer.toString(customer));
    }

    private static String policyOf(Scenario scenario) {
        var policy = scenario.tenant().policy();
        var waitsForAPerson = scenario.expect().state().equals("WAITING_FOR_PERSON");
        return waitsForAPerson && !policy.equals(DRY_RUN) ? policy + PATIENTLY : policy;
    }
}
