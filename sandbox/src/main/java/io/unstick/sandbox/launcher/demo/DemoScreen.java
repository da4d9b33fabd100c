package io.unstick.sandbox.launcher.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What a person sees of the demo: a line per change, then a table. */
public final class DemoScreen {

    private static final String COLUMNS = "%7s  %-20s %-24s %-23s %-18s %-18s %s";

    private final PrintStream out;
    private final boolean colour;

    /** Prints here; colour only when it is a terminal that wants it. */
    public DemoScreen(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void head() {
        var titles = COLUMNS.formatted("seconds", "tenant", "user", "scenario", "state", "cause", "what");
        out.println(Look.TITLE.paint(titles, colour));
    }

    /** One change. */
    void change(double seconds, String tenant, String user, String scenario, String state, String cause, String what) {
        var time = String.format(Locale.ROOT, "%.1f", seconds);
        // Padded before it is painted, because padding counts the colour's characters.
        var painted = Look.ofState(state).paint("%-18s".formatted(state), colour);
        var line = COLUMNS.formatted(time, cut(tenant, 20), cut(user, 24), cut(scenario, 23), painted, cause, what);
        out.println(line.stripTrailing());
        out.flush();
    }

    /** Something about the demo itself. */
    void note(double seconds, String text) {
        out.println(Look.QUIET.paint(String.format(Locale.ROOT, "%7.1f  %s", seconds, text), colour));
        out.flush();
    }

    /** How it all ended. */
    void table(List<CaseResult> results) {
        out.println();
        ResultTable.lines(results, colour).forEach(out::println);
        out.flush();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
