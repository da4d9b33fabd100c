package io.unstick.sandbox.launcher.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bench found out. */
public record BenchReport(List<Figure> figures) {

    private static final List<String> TITLES = List.of("", "what", "measured", "goal");

    /** Keeps a copy of the list. */
    public BenchReport {
        figures = List.copyOf(figures);
    }

    /** Whether every number reached its goal. */
    public boolean isGood() {
        return figures.stream().allMatch(Figure::isGood);
    }

    /** By the keys of the figures, in their order. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        for (var figure : figures) {
            if (figure.part().isEmpty()) {
                json.put(figure.key(), number(figure.value()));
            } else {
                parts(json, figure.key()).put(figure.part(), number(figure.value()));
            }
        }
        return json;
    }

    @SuppressWarnings("unchecked") // a key with parts never has a number of its own
    private static Map<String, Object> parts(Map<String, Object> json, String key) {
        return (Map<String, Object>) json.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
    }

    private static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
            return (long) value;
        }
        return value;
    }

    /** A table as wide as its contents, and a last line that sums it up. */
    public List<String> lines() {
        var rows = new ArrayList<List<String>>();
        rows.add(TITLES);
        figures.forEach(figure -> rows.add(cells(figure)));
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, rows)));
        lines.add(sum());
        return lines;
    }

    private static List<String> cells(Figure figure) {
        var judged = !(figure.goal() instanceof Goal.Nothing);
        return List.of(
                judged ? (figure.isGood() ? "ok" : "MISSED") : "",
                figure.text(),
                Goal.plain(figure.value()),
                figure.goal().text());
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            var at = column;
            var width = rows.stream()
                    .mapToInt(other -> other.get(at).length())
                    .max()
                    .orElse(0);
            line.append(row.get(column)).repeat(" ", width - row.get(column).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private String sum() {
        var judged = figures.stream()
                .filter(figure -> !(figure.goal() instanceof Goal.Nothing))
                .toList();
        return "%d of %d goals reached"
                .formatted(judged.stream().filter(Figure::isGood).count(), judged.size());
    }
}
