package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.oracle.Key;
import io.unstick.sandbox.launcher.torture.oracle.Oracle;
import io.unstick.sandbox.launcher.torture.oracle.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found out.
 *
 * @param done what was really done when
 * @param scheduled what the seed asked for
 */
public record TortureReport(
        TorturePlan plan, List<Violation> violations, Figures figures, List<String> done, List<String> scheduled) {

    private static final int EVIDENCE_SHOWN = 8;

    /** Keeps copies of the lists. */
    public TortureReport {
        violations = List.copyOf(violations);
        done = List.copyOf(done);
        scheduled = List.copyOf(scheduled);
    }

    /**
     * The counts.
     *
     * @param seeds how many seeds were tried, this run's own included
     * @param effects entries of the cloud's effect log
     * @param events messages on the topic of the journals
     * @param slowestTakeover in seconds
     * @param states how many cases ended in each state
     * @param noise what still went on at the deadline
     */
    record Figures(
            int faults,
            int kills,
            int seeds,
            int effects,
            int events,
            double slowestTakeover,
            Map<String, Long> states,
            String noise) {}

    /** Whether nothing was found that must never happen. */
    public boolean isGood() {
        return violations.isEmpty();
    }

    /** For machines; the first keys are kept. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("faults", figures.faults);
        json.put("kills", figures.kills);
        json.put("seeds", figures.seeds);
        Oracle.count(violations).forEach((key, count) -> json.put(key.id(), count));
        json.put("seed", plan.seed());
        json.put("minutes", plan.minutes());
        json.put("effects", figures.effects);
        json.put("events", figures.events);
        json.put("slowestTakeoverSeconds", Math.round(figures.slowestTakeover * 10) / 10.0);
        json.put("states", figures.states);
        json.put("notQuiet", figures.noise);
        json.put("violations", violations.stream().map(TortureReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Violation violation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", violation.key().id());
        json.put("what", violation.what());
        json.put("evidence", violation.evidence());
        return json;
    }

    /** For people, short: what was done, what came of it, and each violation with its evidence. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("seed %d, %d minutes: %d kills, %d faults, %d seeds"
                .formatted(plan.seed(), plan.minutes(), figures.kills, figures.faults, figures.seeds));
        lines.add("%d effects, %d events, cases %s".formatted(figures.effects, figures.events, figures.states));
        lines.add("slowest takeover %.1f s, promised are 90 s".formatted(figures.slowestTakeover));
        if (!figures.noise.isEmpty()) {
            lines.add("not quiet at the deadline: " + figures.noise);
        }
        var counts = Oracle.count(violations);
        for (var key : Key.values()) {
            lines.add("%-18s %d".formatted(key.id(), counts.get(key)));
        }
        violations.forEach(violation -> add(violation, lines));
        lines.add(
                isGood()
                        ? "nothing happened that must never happen"
                        : "%d violations; the same schedule again: %s".formatted(violations.size(), plan.again()));
        return lines;
    }

    private static void add(Violation violation, List<String> lines) {
        lines.add("");
        lines.add("%s: %s".formatted(violation.key().id(), violation.what()));
        violation.evidence().stream().limit(EVIDENCE_SHOWN).forEach(line -> lines.add("    " + line));
        if (violation.evidence().size() > EVIDENCE_SHOWN) {
            lines.add("    and %d more, in the JSON"
                    .formatted(violation.evidence().size() - EVIDENCE_SHOWN));
        }
    }

    /** The same, and everything that was done and was to be done. */
    public List<String> wholeStory() {
        var story = new ArrayList<>(lines());
        story.add("");
        story.add("What was done:");
        story.addAll(done);
        story.add("");
        story.add("What the seed asked for:");
        story.addAll(scheduled);
        return story;
    }
}
