package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Brings the scenarios on stage one after another, the longest first. The others wait until its case was diagnosed: on a
 * small machine the first diagnosis by freshly started services takes seconds, which are hours of simulated time.
 */
final class Stagehand {

    private static final double WARM_UP_AT_MOST_SECONDS = 10;
    private static final double APART_SECONDS = 0.4;

    private final CloudControl cloud;
    private final long seed;
    private final Deque<Scenario> waiting;
    private final List<Story> onStage = new ArrayList<>();

    Stagehand(CloudControl cloud, List<Scenario> scenarios, long seed) {
        this.cloud = cloud;
        this.seed = seed;
        this.waiting = new ArrayDeque<>(scenarios.stream()
                .sorted(Comparator.comparing(
                        scenario -> !scenario.expect().state().equals("ESCALATED")))
                .toList());
    }

    boolean isFinished() {
        return waiting.isEmpty();
    }

    /** Everybody on stage by now. */
    List<Story> stories() {
        return List.copyOf(onStage);
    }

    /** Loads the next scenario when it is its turn. */
    void look(Watch watch, double now) throws IOException, InterruptedException {
        if (!waiting.isEmpty() && isTime(watch, now)) {
            onStage.add(cloud.load(waiting.element(), seed, now));
            waiting.remove();
        }
    }

    private boolean isTime(Watch watch, double now) {
        if (onStage.isEmpty()) {
            return true;
        }
        var warm = now > onStage.getFirst().since() + WARM_UP_AT_MOST_SECONDS || watch.hasSeenADiagnosis();
        return warm && now > onStage.getLast().since() + APART_SECONDS;
    }
}
