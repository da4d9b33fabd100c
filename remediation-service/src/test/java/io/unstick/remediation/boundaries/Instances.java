package io.unstick.remediation.boundaries;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the two instances, on top of what both need. */
final class Instances {
    private Instances() {}

    /** Room for all threads that stand still, and no word about what it cannot do any more. */
    static Map<String, String> doomed(Map<String, String> shared) {
        Map<String, String> settings = patient(shared);
        settings.put("db-scheduler.threads", "1000");
        settings.put("db-scheduler.shutdown-max-wait", "1s");
        settings.put("logging.level.root", "off");
        return settings;
    }

    /** Notices soon that the other one is dead. */
    static Map<String, String> next(Map<String, String> shared) {
        Map<String, String> settings = patient(shared);
        settings.put("db-scheduler.heartbeat-interval", "1s");
        return settings;
    }

    /** Cases look less often by themselves: there are many, and time flies. */
    private static Map<String, String> patient(Map<String, String> shared) {
        Map<String, String> settings = new LinkedHashMap<>(shared);
        settings.put("unstick.remediation.first-diagnosis", "600h");
        settings.put("unstick.remediation.diagnosis", "2h");
        settings.put("unstick.remediation.look", "2h");
        settings.put("unstick.remediation.budgets.destructive-per-hour", "100");
        settings.put("unstick.remediation.debts.look", "5m");
        settings.put("unstick.remediation.debts.off-at-most", "4h");
        settings.put("unstick.remediation.debts.soak", "5m,1h,2h");
        return settings;
    }
}
