package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.remediation.playbook.Chart.OnPremises;
import java.util.List;
import java.util.Optional;

/** What both fixes in Active Directory do: look, change one entry, synchronise, and have Microsoft try again; and the way back. */
public final class OnPremisesPlan {
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
            case OnPremises.Repairable found -> Optional.of(new Proposal.Carry(repair(patient, fix, found)));
            case OnPremises.InOrder _ -> Optional.of(new Proposal.Carry(synchronisation(patient, fix)));
            case OnPremises.NotOurs _ -> Optional.empty();
        };
    }

    private static Plan repair(Patient patient, FixId fix, OnPremises.Repairable found) {
        return new Plan(
                fix,
                patient.tenant(),
                found.before().objectGuid().toString(),
                List.of(
                        new OnPremisesAction.ChangeEntry(found.before(), found.modification()),
                        new OnPremisesAction.StartDeltaSync(),
                        new OnPremisesAction.RetryAfterSync(patient.user())),
                onOneLine(found.modification().beforeInWords()),
                onOneLine(found.modification().afterInWords()));
    }

    /** Takes a change back that was made earlier; the cloud hears of it with the next synchronisation. */
    public static Plan undoing(FixId fix, TenantId tenant, OnPremisesAction.ChangeEntry made) {
        return new Plan(
                fix,
                tenant,
                made.before().objectGuid().toString(),
                List.of(
                        new OnPremisesAction.RestoreEntry(made.before(), made.modification()),
                        new OnPremisesAction.StartDeltaSync()),
                onOneLine(made.modification().afterInWords()),
                onOneLine(made.modification().beforeInWords()));
    }

    private static String onOneLine(String words) {
        return words.replace("\n", "; ");
    }

    private static Plan synchronisation(Patient patient, FixId fix) {
        return new Plan(
                fix,
                patient.tenant(),
                patient.user().toString(),
                List.of(new OnPremisesAction.StartDeltaSync(), new OnPremisesAction.RetryAfterSync(patient.user())),
                "Active Directory is in order, and the cloud has not heard of it.",
                "A synchronisation has told the cloud; nothing is changed in Active Directory.");
    }
}
