package io.unstick.sandbox.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The pace of case steps in one replica at full load, beside that of bare tasks on the same PostgreSQL. A step is one run
 * of a case: read, decided, changed with its journal entry in one commit, rescheduled in another; here each case asks for
 * its diagnosis, which needs nothing of Microsoft. What the step told goes to Kafka meanwhile. One measures after the
 * other, in turn, and each while the other is idle.
 */
final class CaseSteps {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 4;
    private static final double GOAL = 0.5;

    private final BenchStack stack;
    private final CaseRows rows;
    private final int steps;

    CaseSteps(BenchStack stack, CaseRows rows, int steps) {
        this.stack = stack;
        this.rows = rows;
        this.steps = steps;
    }

    List<Figure> measure() throws InterruptedException {
        try (var bare = BareTable.create(stack);
                var process = Comparison.start(stack, "bare-tasks", "--database", stack.jdbcUrl(BareTable.NAME))) {
            for (var round = 0; round < WARM_UP; round++) {
                round(bare, process);
            }
            var paces = new ArrayList<Double>();
            var tasks = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                round(bare, process);
                paces.add(rows.tasks().perSecond());
                tasks.add(bare.tasks().perSecond());
                stack.say("  %,.0f steps per second, bare: %,.0f".formatted(paces.getLast(), tasks.getLast()));
            }
            return figures(mean(paces), mean(tasks));
        }
    }

    private void round(BareTable bare, Comparison process) throws InterruptedException {
        rows.copyToAsk(steps);
        rows.tasks().begin();
        stack.await("all steps are taken", rows.tasks()::isDone);
        bare.prepare(steps);
        bare.tasks().begin();
        stack.await("all bare tasks are done", () -> {
            process.requireLife();
            return bare.tasks().isDone();
        });
    }

    private static List<Figure> figures(double steps, double bare) {
        return List.of(
                Figure.of("stepsPerSecond", "case steps per second, all due at once", steps, new Goal.Nothing()),
                Figure.of(
                        "ratioToBareScheduler",
                        "the same, to bare db-scheduler tasks",
                        steps / bare,
                        new Goal.AtLeast(GOAL)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
