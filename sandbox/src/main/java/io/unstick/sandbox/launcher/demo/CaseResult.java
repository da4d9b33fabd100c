package io.unstick.sandbox.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one person's story ended; the machine-readable result of the demo, whose keys are kept.
 *
 * @param user the user principal name
 * @param name the user's display name
 * @param steps ids of the fixes that ran, in their order
 * @param state of the case; {@code NO_CASE} without one, {@code BLIND} where the tenant cannot be seen
 * @param why what is wrong when it is not ok
 */
public record CaseResult(
        String tenant,
        String user,
        String name,
        String scenario,
        @Nullable String cause,
        List<String> steps,
        String state,
        String expected,
        boolean ok,
        Seconds seconds,
        List<String> why) {

    /** Keeps copies of the lists. */
    public CaseResult {
        steps = List.copyOf(steps);
        why = List.copyOf(why);
    }

    /** Real time since the scenario was loaded; null for what did not happen. */
    public record Seconds(
            @Nullable Double detected,
            @Nullable Double diagnosed,
            @Nullable Double ended) {}
}
