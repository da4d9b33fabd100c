package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.Progress;
import java.time.Duration;
import java.time.InstantSource;

/** Puts a run together. */
public final class TortureConfiguration {

    private static final Duration BEAT_ON_A_TERMINAL = Duration.ofSeconds(5);
    private static final Duration BEAT_ELSEWHERE = Duration.ofSeconds(30);

    private TortureConfiguration() {}

    /**
     * Writes the settings into the folders; nothing is started yet.
     *
     * @param secondData the folder of the second replica
     * @param watched whether somebody looks at the progress while it is made
     */
    public static Torture prepare(
            TorturePlan plan,
            Checkout checkout,
            DataDirectory data,
            DataDirectory secondData,
            Progress progress,
            boolean watched) {
        var arena = Arena.prepare(checkout, data, secondData, plan.seed(), progress);
        return new Torture(
                plan,
                arena,
                new SimulatedSeeds(checkout),
                progress,
                InstantSource.system(),
                watched ? BEAT_ON_A_TERMINAL : BEAT_ELSEWHERE);
    }
}
