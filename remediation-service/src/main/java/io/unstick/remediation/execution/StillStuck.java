package io.unstick.remediation.execution;

import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.examination.Looker;
import java.util.Optional;

/** Whether what a fix is for is still missing: the mailbox, or the end of a tenant's trouble. */
public class StillStuck {
    private final Looker looker;

    public StillStuck(Looker looker) {
        this.looker = looker;
    }

    /** Why nothing may be sent; empty when it is still missing. */
    Optional<Outcome> settles(MailboxCase stuck) {
        return switch (looker.look(stuck)) {
            case Sighting.Missing _ -> Optional.empty();
            case Sighting.Reached _ -> Optional.of(new Outcome.Overtaken("what the fix is for has happened by itself"));
            case Sighting.Moot(var why) -> Optional.of(new Outcome.Overtaken(why));
            case Sighting.Unknown(var why) ->
                Optional.of(new Outcome.NotSent("it could not be read whether the plan still fits: " + why));
        };
    }
}
