package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchPlan.Remediate.Measurement;
import io.unstick.sandbox.launcher.stack.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The four measurements of remediation, in one replica that was started once; the cloud answers at once. */
final class RemediateBench {

    private static final Duration UNUSED = Duration.ofMinutes(5);

    /** Of all tenants together, in an hour: more than this run writes. */
    private static final int MOST_WRITES = 50_000;

    private final BenchPlan.Remediate plan;
    private final BenchStack stack;

    RemediateBench(BenchPlan.Remediate plan, BenchStack stack) {
        this.plan = plan;
        this.stack = stack;
    }

    BenchReport run() throws InterruptedException {
        stack.startFoundation();
        stack.start(Member.REMEDIATION, settings(), List.of(), UNUSED);
        try (var announcer = new CaseAnnouncer(stack.bootstrapServers());
                var rows = CaseRows.open(stack, announcer)) {
            var writes = new FirstWrites(stack, announcer);
            var figures = new ArrayList<Figure>();
            for (var part : Measurement.values()) {
                if (plan.parts().contains(part)) {
                    told(figures, measure(part, rows, writes));
                }
            }
            return new BenchReport(figures);
        }
    }

    private List<Figure> measure(Measurement part, CaseRows rows, FirstWrites writes) throws InterruptedException {
        return switch (part) {
            case STEPS -> new CaseSteps(stack, rows, plan.steps()).measure();
            case WRITES -> new WritePace(stack, writes, plan.perSecond()).measure(plan.window());
            case NEIGHBOURS -> new WriteNeighbours(stack, writes).measure(plan.window());
            case WAITING ->
                new WaitingCases(stack, rows, writes, new WaitingCases.Size(plan.waiting(), plan.window())).measure();
        };
    }

    private void told(List<Figure> figures, List<Figure> more) {
        more.forEach(figure -> stack.say("  %s: %s".formatted(figure.text(), Goal.plain(figure.value()))));
        figures.addAll(more);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "m365",
                Map.of("limits", Throughput.USUAL_LIMITS),
                "remediation",
                Map.of("budgets", Map.of("writes-per-hour", MOST_WRITES)));
    }
}
