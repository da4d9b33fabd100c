package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario;
import io.unstick.sandbox.scenarios.Scenario.StorySet;
import java.util.List;

/**
 * What is played, and how fast.
 *
 * @param seed decides about names and ids
 */
public record Programme(StorySet set, Pace pace, long seed) {

    /** At the pace that suits these stories. */
    public static Programme of(StorySet set, long seed) {
        return new Programme(set, set == StorySet.FIXES ? Pace.patient() : Pace.usual(), seed);
    }

    List<Scenario> scenarios() {
        return Scenario.of(set);
    }
}
