package io.unstick.remediation.playbook;

import io.unstick.remediation.playbook.Chart.Held;
import io.unstick.remediation.playbook.Chart.Licences;
import io.unstick.remediation.playbook.Chart.Spare;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What both licence cycles need: time has passed, and the user has exactly one licence with a mailbox, a direct one. */
final class Borrowing {
    private Borrowing() {}

    static Optional<Proposal> propose(Patient patient, BiFunction<Held, List<Spare>, Optional<Proposal>> plan) {
        if (!patient.maySpeculate()) {
            return Optional.empty();
        }
        Licences read = patient.chart().licences();
        if (read == null) {
            return patient.chart().ask(new Chart.Question.Licensing());
        }
        // With a second one the mailbox plan would never lapse; an inherited one cannot be taken from the user alone.
        return read.held().size() == 1 && !read.held().getFirst().inherited()
                ? plan.apply(read.held().getFirst(), read.spares())
                : Optional.empty();
    }
}
