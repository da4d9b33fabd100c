package io.unstick.remediation.work;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Diagnosis;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import java.time.Instant;
import java.util.Optional;

/** Saves a change together with what it means for other cases: the incident it needs, the members it sets free. */
public class CaseSaving {
    private final CaseStore cases;
    private final CaseSchedule schedule;

    public CaseSaving(CaseStore cases, CaseSchedule schedule) {
        this.cases = cases;
        this.schedule = schedule;
    }

    /** Saves a new case and has it worked on; false when its mailbox has an open case already: then nothing happens. */
    public boolean open(Change opening, Instant now) {
        boolean inserted = cases.insert(opening, now);
        if (inserted) {
            wake(opening.after());
        }
        return inserted;
    }

    /** Saves what became of a case that was locked in this transaction. */
    public void save(StoredCase before, Change change, Instant now) {
        if (change.incidentNeeded() != null) {
            require(change.incidentNeeded(), change.after(), now);
        }
        cases.save(before, change, now);
        if (ends(before.value(), change.after())) {
            cases.membersOf(change.after().id())
                    .forEach(member -> schedule.wake(change.after().mailbox().tenant(), member));
        }
    }

    private void require(Change incidentOpening, MailboxCase member, Instant now) {
        if (cases.insert(incidentOpening, now)) {
            wake(incidentOpening.after());
        } else {
            cases.lock(incidentOpening.after().id())
                    .ifPresent(stored -> reopenIfTroubleIsBack(stored, incidentOpening, member, now));
        }
    }

    /** A diagnosis made before the incident ended says nothing about the time after. */
    private void reopenIfTroubleIsBack(StoredCase incident, Change opening, MailboxCase member, Instant now) {
        Diagnosis diagnosis = member.diagnosis();
        if (diagnosis != null
                && endOf(incident.value().state())
                        .filter(diagnosis.evidenceAt()::isAfter)
                        .isPresent()) {
            cases.save(incident, Opening.incidentAgain(incident.value(), opening), now);
            wake(incident.value());
        }
    }

    private void wake(MailboxCase stuck) {
        schedule.wake(stuck.mailbox().tenant(), stuck.id());
    }

    /** When it was over; an incident that was given up is not begun anew. */
    private static Optional<Instant> endOf(CaseState state) {
        if (state instanceof CaseState.Resolved(Instant at, String _)) {
            return Optional.of(at);
        }
        return state instanceof CaseState.Suppressed(Instant at, String _) ? Optional.of(at) : Optional.empty();
    }

    private static boolean ends(MailboxCase before, MailboxCase after) {
        return after.subject() instanceof Subject.TenantTrouble
                && before.isOpen()
                && StateLabel.of(after.state()).isTerminal();
    }
}
