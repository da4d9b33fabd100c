package io.unstick.sandbox.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The demo's last word, as wide as its contents. */
final class ResultTable {

    private static final List<String> TITLES =
            List.of("", "tenant", "user", "scenario", "cause", "steps", "state", "detected", "ended");
    private static final int STATE = 6;

    private ResultTable() {}

    static List<String> lines(List<CaseResult> results, boolean colour) {
        var rows = results.stream().map(ResultTable::cells).toList();
        var widths = IntStream.range(0, TITLES.size())
                .map(column -> width(rows, column))
                .boxed()
                .toList();
        var lines = new ArrayList<String>();
        lines.add(Look.TITLE.paint(line(TITLES, widths), colour));
        for (var i = 0; i < rows.size(); i++) {
            lines.add(painted(line(rows.get(i), widths), results.get(i), colour));
            results.get(i).why().forEach(reason -> lines.add(Look.BAD.paint("      " + reason, colour)));
        }
        lines.add(sum(results, colour));
        return lines;
    }

    private static List<String> cells(CaseResult result) {
        var cause = result.cause();
        return List.of(
                result.ok() ? "ok" : "WRONG",
                result.tenant(),
                result.name(),
                result.scenario(),
                cause == null ? "-" : cause,
                result.steps().isEmpty() ? "-" : String.join(", ", result.steps()),
                result.state(),
                seconds(result.seconds().detected()),
                seconds(result.seconds().ended()));
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static int width(List<List<String>> rows, int column) {
        return IntStream.concat(
                        IntStream.of(TITLES.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(" ", widths.get(i) - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private static String painted(String line, CaseResult result, boolean colour) {
        return (result.ok() ? Look.ofState(cells(result).get(STATE)) : Look.BAD).paint(line, colour);
    }

    private static String sum(List<CaseResult> results, boolean colour) {
        var good = results.stream().filter(CaseResult::ok).count();
        var text = "%d of %d cases ended as their scenario says".formatted(good, results.size());
        return (good == results.size() ? Look.GOOD : Look.BAD).paint(text, colour);
    }
}
