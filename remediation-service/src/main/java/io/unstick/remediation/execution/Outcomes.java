package io.unstick.remediation.execution;

import io.unstick.m365.write.CreationOutcome;
import io.unstick.m365.write.WriteOutcome;
import io.unstick.remediation.cases.Outcome;

/** Microsoft's answers in the case's words. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(WriteOutcome written) {
        return switch (written) {
            case WriteOutcome.Applied(var requestId) -> new Outcome.Applied(requestId, false);
            case WriteOutcome.AlreadyInPlace(var requestId) -> new Outcome.Applied(requestId, true);
            case WriteOutcome.Refused(var code, var why, var requestId) -> new Outcome.Refused(code, why, requestId);
            case WriteOutcome.Throttled(var until) -> new Outcome.Throttled(until);
            case WriteOutcome.NotSent(var obstacle) -> new Outcome.NotSent(obstacle.reason());
            case WriteOutcome.Ambiguous(var why) -> new Outcome.Ambiguous(why);
        };
    }

    /** A name that is taken is somebody else's, or not let go of yet: who has it is read before the next attempt. */
    static Outcome of(CreationOutcome created) {
        return switch (created) {
            case CreationOutcome.Created(var user, var requestId) -> new Outcome.Applied(requestId, false, user);
            case CreationOutcome.Taken(var property, var _) ->
                new Outcome.NotSent("another object has the same " + property);
            case CreationOutcome.NotCreated(var outcome) -> of(outcome);
        };
    }
}
