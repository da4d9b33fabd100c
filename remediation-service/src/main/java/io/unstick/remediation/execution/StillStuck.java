package io.unstick.remediation.execution;

import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.examination.Looker;
import java.util.function.Supplier;

/** Whether what a fix is for is still missing: the mailbox, or the end of a tenant's trouble. */
public class StillStuck {
    private final Looker looker;

    public StillStuck(Looker looker) {
        this.looker = looker;
    }

    /** Prepares while it is still missing; else nothing is sent, and the step ends with the reason. */
    Preparation prepare(Situation situation, Supplier<Preparation> whileMissing) {
        return switch (looker.look(situation.stuck())) {
            case Sighting.Missing _ -> whileMissing.get();
            case Sighting.Reached _ -> Preparation.overtaken("what the fix is for has happened by itself");
            case Sighting.Moot(var why) -> Preparation.overtaken(why);
            case Sighting.Unknown(var why) ->
                Preparation.waiting("it could not be read whether the plan still fits: " + why);
        };
    }
}
