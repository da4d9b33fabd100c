package io.unstick.sandbox.launcher.torture.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case's events come on one partition, each right after the one before. The same event may be repeated. */
final class OrderRule implements Rule {

    /** How far one case has been read. */
    private static final class Reading {
        private final int partition;
        private final Map<Long, String> ids = new HashMap<>();
        private long last;

        private Reading(int partition) {
            this.partition = partition;
        }
    }

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var violations = new ArrayList<Violation>();
        var readings = new HashMap<String, Reading>();
        for (var told : history.product().told()) {
            var reading = readings.computeIfAbsent(told.caseId(), _ -> new Reading(told.partition()));
            var objection = objection(reading, told);
            if (!objection.isEmpty()) {
                violations.add(Violation.of(Key.REORDERED, objection + " in case " + told.caseId(), told));
            }
            reading.ids.putIfAbsent(told.seq(), told.id());
            reading.last = Math.max(reading.last, told.seq());
        }
        return violations;
    }

    private static String objection(Reading reading, Told told) {
        if (told.partition() != reading.partition) {
            return "two partitions";
        }
        var known = reading.ids.get(told.seq());
        if (known != null) {
            return known.equals(told.id()) ? "" : "two events with the number %d".formatted(told.seq());
        }
        return told.seq() == reading.last + 1 ? "" : "number %d after %d".formatted(told.seq(), reading.last);
    }
}
