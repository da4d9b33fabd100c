package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchPlan.Detect.Part;
import java.util.ArrayList;
import java.util.List;

/** The four measurements of the detector, each with a fleet of its own and a detector that starts anew. */
final class DetectBench {

    private final BenchPlan.Detect plan;
    private final BenchStack stack;

    DetectBench(BenchPlan.Detect plan, BenchStack stack) {
        this.plan = plan;
        this.stack = stack;
    }

    BenchReport run() throws InterruptedException {
        stack.startFoundation();
        var figures = new ArrayList<Figure>();
        for (var part : Part.values()) {
            if (plan.parts().contains(part)) {
                told(figures, measure(part));
            }
        }
        return new BenchReport(figures);
    }

    private List<Figure> measure(Part part) throws InterruptedException {
        return switch (part) {
            case IDLE -> new IdleScans(stack, plan.window()).measure();
            case REREADS -> new Rereads(stack, plan.watched()).measure();
            case NEIGHBOURS -> new Neighbours(stack, plan.window()).measure();
            case THROUGHPUT -> new Throughput(stack, plan.tenants()).measure();
        };
    }

    private void told(List<Figure> figures, List<Figure> more) throws InterruptedException {
        more.forEach(figure -> stack.say("  %s: %s".formatted(figure.text(), Goal.plain(figure.value()))));
        figures.addAll(more);
        stack.cloud().reset();
    }
}
