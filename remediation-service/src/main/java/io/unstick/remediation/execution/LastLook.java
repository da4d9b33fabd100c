package io.unstick.remediation.execution;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.KillSwitch;
import java.util.Optional;

/**
 * What the database is asked once more in the moment before a request leaves, because reading the preconditions may have
 * taken minutes. When it cannot be asked, the exception keeps the request from leaving.
 */
public class LastLook {
    private final KillSwitch killSwitch;
    private final CaseStore cases;

    public LastLook(KillSwitch killSwitch, CaseStore cases) {
        this.killSwitch = killSwitch;
        this.cases = cases;
    }

    /** Why nothing may be sent any more; empty when it may. */
    public Optional<Outcome> objection(MailboxCase stuck, CaseState.Acting acting) {
        if (killSwitch.stops(stuck.mailbox().tenant())) {
            return Optional.of(new Outcome.NotSent("the kill switch is on"));
        }
        boolean stillOurs = cases.find(stuck.id())
                .filter(stored -> stored.value().state().equals(acting))
                .isPresent();
        return stillOurs
                ? Optional.empty()
                : Optional.of(new Outcome.NotSent("another replica believed this one dead and took the case over"));
    }
}
