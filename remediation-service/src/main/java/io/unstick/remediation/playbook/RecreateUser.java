package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.Chart.Emptiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Method 8, the last resort: only for an account that was proven empty, and in two plans with their own approvals. The
 * first can be undone for 30 days.
 */
public final class RecreateUser implements Fix {
    @Override
    public FixId id() {
        return FixId.RECREATE_USER;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        if (!patient.isLastResort()) {
            return Optional.empty();
        }
        return switch (patient.chart().emptiness()) {
            case null -> patient.chart().ask(new Chart.Question.Emptying());
            case Emptiness.Empty(var snapshot) -> Optional.of(deletion(patient, snapshot));
            case Emptiness.NotEmpty _ -> Optional.empty();
        };
    }

    private Proposal deletion(Patient patient, AccountCopy snapshot) {
        return patient.plan(
                id(),
                new RecreationAction.DeleteUser(snapshot),
                "A new account, proven empty: no files, chats, teams, sign-ins or mailbox.",
                "The user is in the recycle bin and can be restored for 30 days. The next plan, with approvals of its"
                        + " own, purges the user and makes the same one again.");
    }

    /** The second plan, for a user who is in the recycle bin. */
    public static Plan purgeAndCreate(TenantId tenant, AccountCopy snapshot) {
        List<Action> actions = new ArrayList<>();
        actions.add(new RecreationAction.PurgeUser(snapshot.user()));
        actions.add(new RecreationAction.CreateUser(snapshot));
        actions.add(new RecreationAction.AssignLicences(snapshot.licences()));
        snapshot.groups().forEach(group -> actions.add(new RecreationAction.AddToGroup(group)));
        if (snapshot.manager() != null) {
            actions.add(new RecreationAction.ReportTo(snapshot.manager()));
        }
        snapshot.reports().forEach(report -> actions.add(new RecreationAction.AdoptReport(report)));
        return new Plan(
                FixId.RECREATE_USER,
                tenant,
                snapshot.user().toString(),
                actions,
                "The user is in the recycle bin.",
                "Purged for good, and made again under a new object id: %d licence(s), %d group(s), manager and reports come"
                                .formatted(
                                        snapshot.licences().size(),
                                        snapshot.groups().size())
                        + " back; sign-in methods, the password and grants to single applications do not.");
    }

    /** Whom one of the first two plans is about; empty for any other plan. */
    public static Optional<AccountCopy> copyIn(Plan plan) {
        return plan.actions().stream()
                .<AccountCopy>mapMulti((action, found) -> {
                    if (action instanceof RecreationAction.DeleteUser(var snapshot)) {
                        found.accept(snapshot);
                    } else if (action instanceof RecreationAction.CreateUser(var snapshot)) {
                        found.accept(snapshot);
                    }
                })
                .findFirst();
    }

    /** Takes the first plan back. */
    public static Plan restoration(TenantId tenant, AccountCopy snapshot) {
        return new Plan(
                FixId.RECREATE_USER,
                tenant,
                snapshot.user().toString(),
                new RecreationAction.RestoreUser(snapshot.user()),
                "The user is in the recycle bin.",
                "The user is back, with everything as it was.");
    }
}
