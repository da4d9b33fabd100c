package io.unstick.remediation.playbook;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.remediation.playbook.Chart.OnPremises;
import io.unstick.remediation.playbook.OnPremisesAction.AttributeChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What both fixes in Active Directory do: look, change one entry, synchronise, and have Microsoft try again. */
final class OnPremisesPlan {
    private OnPremisesPlan() {}

    /**
     * The plan once the entry was read; before that, the wish to read it. Empty where Active Directory must not be
     * touched.
     *
     * @param about the user's object id, or the identity of the holder of an address
     */
    static Optional<Proposal> propose(Patient patient, FixId fix, String about) {
        if (patient.policy().hybridCases() != HybridCases.REPAIR) {
            return Optional.empty();
        }
        return switch (patient.chart().onPremises().get(about)) {
            case null -> patient.chart().ask(new Chart.Question.ActiveDirectory(about));
            case OnPremises.Repairable found -> Optional.of(new Proposal.Carry(plan(patient, fix, found)));
            case OnPremises.NotOurs _ -> Optional.empty();
        };
    }

    private static Plan plan(Patient patient, FixId fix, OnPremises.Repairable found) {
        return new Plan(
                fix,
                patient.tenant(),
                found.objectGuid(),
                List.of(
                        new OnPremisesAction.ChangeEntry(found.objectGuid(), found.changes()),
                        new OnPremisesAction.StartDeltaSync(),
                        new OnPremisesAction.RetryAfterSync(patient.user())),
                told(found, AttributeChange::before),
                told(found, AttributeChange::after));
    }

    private static String told(OnPremises.Repairable found, Function<AttributeChange, List<String>> side) {
        return found.changes().stream()
                .map(change -> "%s: %s".formatted(change.attribute(), told(side.apply(change))))
                .collect(Collectors.joining("; "));
    }

    private static String told(List<String> values) {
        return values.isEmpty() ? "not set" : String.join(" ", values);
    }
}
