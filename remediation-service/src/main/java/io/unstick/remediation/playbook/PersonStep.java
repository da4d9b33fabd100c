package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** The step that only a person may or can take, filled in completely: what, where, and what happens next. */
final class PersonStep implements Fix {
    @Override
    public FixId id() {
        return FixId.GUIDED_STEP;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Optional.of(patient.plan(
                id(),
                new Action.AskPerson(UserSteps.instructions(patient, finding)),
                finding.summary(),
                "Unstick keeps looking and closes the case when the mailbox is there."));
    }
}
