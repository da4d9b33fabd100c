package io.unstick.remediation.boundaries;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.RecreationAction;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The last resort, finished and taken back. */
final class RecreationScenes {
    /** Longer than anybody is patient. */
    static final Duration VERY_LONG = Policies.PATIENCE.plusHours(1);

    private static final Step DELETE =
            new Step.Request(RecreationAction.DeleteUser.class, "delete-user", "DELETE /users/{id}");

    private RecreationScenes() {}

    static List<Scene> all() {
        Scene whole = new Scene(
                        FixId.RECREATE_USER,
                        RecreationScenes::colleagues,
                        Scenes.found(Cause.BACKEND_UNKNOWN),
                        DELETE,
                        new Step.Request(
                                RecreationAction.PurgeUser.class, "purge-user", "DELETE /directory/deletedItems/{id}"),
                        new Step.Request(RecreationAction.CreateUser.class, "create-user", "POST /users"),
                        new Step.Request(RecreationAction.AssignLicences.class, "assign-licences", Step.LICENCES),
                        new Step.Request(
                                RecreationAction.AddToGroup.class, "add-to-group", "POST /groups/{id}/members/$ref"),
                        new Step.Request(RecreationAction.ReportTo.class, "report-to", "PUT /users/{id}/manager/$ref"))
                .ending(StateLabel.RESOLVED, RecreationScenes::madeAgain);
        Scene takenBack = new Scene(
                        FixId.RECREATE_USER,
                        RecreationScenes::colleagues,
                        Scenes.found(Cause.BACKEND_UNKNOWN),
                        DELETE,
                        new Step.Request(
                                RecreationAction.RestoreUser.class,
                                "restore-user",
                                "POST /directory/deletedItems/{id}/restore"))
                .called("recreate-user-taken-back")
                .rejectingTheSecondPlan()
                .ending(StateLabel.ESCALATED, RecreationScenes::asBefore);
        return List.of(whole, takenBack);
    }

    /** Ada has a manager and a group. Whoever has reports is never proven empty. */
    private static SimulatedUser colleagues(SimulatedTenant tenant) {
        SimulatedUser boss = provisioned(tenant, "Boss");
        SimulatedUser ada = tenant.user("Ada").created(VERY_LONG).licensed(MailboxPlan.ENTERPRISE, VERY_LONG);
        ada.blockedBy(Blocker.backendFaultCuredBy(Blocker.Cure.RECREATION));
        ada.life().managedBy(boss);
        tenant.groups().security("Analysts").withMember(ada);
        return ada;
    }

    private static SimulatedUser provisioned(SimulatedTenant tenant, String name) {
        return tenant.user(name).licensed(MailboxPlan.ENTERPRISE, VERY_LONG).withMailbox();
    }

    private static List<String> madeAgain(Scenery at) {
        List<String> missing = new ArrayList<>(at.whatIsMissing(at.hasMailbox(), "a mailbox"));
        missing.addAll(
                at.whatIsMissing(!at.user().id().equals(at.crash().user().id()), "another account of the same name"));
        missing.addAll(belongings(at));
        return missing;
    }

    private static List<String> asBefore(Scenery at) {
        List<String> missing = new ArrayList<>(
                at.whatIsMissing(at.user().id().equals(at.crash().user().id()), "the same account as before"));
        missing.addAll(belongings(at));
        return missing;
    }

    private static List<String> belongings(Scenery at) {
        AccountCopy before = at.crash().before();
        AccountCopy now = at.copy();
        List<String> missing = new ArrayList<>();
        missing.addAll(at.whatIsMissing(now.properties().equals(before.properties()), "the properties"));
        missing.addAll(at.whatIsMissing(now.licences().equals(before.licences()), "the licences"));
        missing.addAll(at.whatIsMissing(now.groups().equals(before.groups()), "the groups"));
        missing.addAll(at.whatIsMissing(
                String.valueOf(now.manager()).equals(String.valueOf(before.manager())), "the manager"));
        return missing;
    }
}
