package io.unstick.remediation;

import io.unstick.remediation.store.Trials.PauseRule;
import io.unstick.settings.Constraints;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a fix that may do harm rests in a tenant: {@code failures} of its last {@code of} uses did not bring the mailbox.
 *
 * @param pause how long it rests, counted from the use that decides
 */
public record Canary(
        @DefaultValue("3") int failures,
        @DefaultValue("5") int of,
        @DefaultValue("24h") Duration pause) {
    private static final int MOST_USES = 100;

    /** Refuses a rule that could never apply. */
    public Canary {
        Constraints.between("canary.of", of, 1, MOST_USES);
        Constraints.between("canary.failures", failures, 1, of);
        Constraints.positive("canary.pause", pause);
    }

    /** The rule in scaled time. */
    public PauseRule scaled(TimeScale scale) {
        return new PauseRule(failures, of, scale.of(pause));
    }
}
