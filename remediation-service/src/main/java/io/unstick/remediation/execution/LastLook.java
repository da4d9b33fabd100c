package io.unstick.remediation.execution;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.journal.RestoreGuard;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.SpentWrites;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the database is asked once more in the moment before a request leaves, because reading the preconditions may have
 * taken minutes. When it cannot be asked, the exception keeps the request from leaving.
 */
public class LastLook {
    private final KillSwitch killSwitch;
    private final SpentWrites spentWrites;
    private final RestoreGuard restoreGuard;
    private final CaseStore cases;
    private final InstantSource time;

    public LastLook(
            KillSwitch killSwitch,
            SpentWrites spentWrites,
            RestoreGuard restoreGuard,
            CaseStore cases,
            InstantSource time) {
        this.killSwitch = killSwitch;
        this.spentWrites = spentWrites;
        this.restoreGuard = restoreGuard;
        this.cases = cases;
        this.time = time;
    }

    /**
     * Why nothing may be sent any more; empty when it may, and then the write is spent from this moment's hour. The kill
     * switch is asked last: nothing of ours comes between it and the request.
     */
    public Optional<Outcome> objection(MailboxCase stuck, CaseState.Acting acting) {
        boolean stillOurs = cases.find(stuck.id())
                .filter(stored -> stored.value().state().equals(acting))
                .isPresent();
        if (!stillOurs) {
            return Optional.of(new Outcome.NotSent("another replica believed this one dead and took the case over"));
        }
        spentWrites.leaves(acting.cleared().actionId(), time.instant());
        Optional<String> doubt = restoreGuard.objection();
        return killSwitch.stops(stuck.mailbox().tenant())
                ? Optional.of(new Outcome.NotSent("the kill switch is on"))
                : doubt.map(Outcome.NotSent::new);
    }
}
