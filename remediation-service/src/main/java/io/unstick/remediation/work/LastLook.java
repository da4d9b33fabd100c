package io.unstick.remediation.work;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.store.CaseStore;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the database is asked once more in the moment before a request leaves, because reading the preconditions may have
 * taken minutes. When it cannot be asked, the exception keeps the request from leaving.
 */
public class LastLook {
    private final Clearance.Ledgers ledgers;
    private final CaseStore cases;
    private final InstantSource time;

    public LastLook(Clearance.Ledgers ledgers, CaseStore cases, InstantSource time) {
        this.ledgers = ledgers;
        this.cases = cases;
        this.time = time;
    }

    /**
     * Why nothing may be sent any more; empty when it may, and then the write is spent from this moment's hour. The kill
     * switch is asked last: nothing of ours comes between it and the request.
     */
    Optional<Outcome> objection(MailboxCase stuck, CaseState.Acting acting) {
        boolean stillOurs = cases.find(stuck.id())
                .filter(stored -> stored.value().state().equals(acting))
                .isPresent();
        if (!stillOurs) {
            return Optional.of(new Outcome.NotSent("another replica believed this one dead and took the case over"));
        }
        ledgers.spentWrites().leaves(acting.cleared().actionId(), time.instant());
        Optional<String> doubt = ledgers.restoreGuard().objection();
        return ledgers.killSwitch().stops(stuck.mailbox().tenant())
                ? Optional.of(new Outcome.NotSent("the kill switch is on"))
                : doubt.map(Outcome.NotSent::new);
    }
}
