package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.ExchangeRights;
import io.unstick.m365.read.Reading;
import io.unstick.remediation.playbook.ProvisioningAction;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Asks Microsoft to provision again, or to repair what provisioning stands on. */
public class ProvisioningHand implements Hand<ProvisioningAction> {
    private final StillStuck stillStuck;
    private final Directory directory;
    private final ExchangeDetails exchange;
    private final ExchangeRights rights;

    public ProvisioningHand(
            StillStuck stillStuck, Directory directory, ExchangeDetails exchange, ExchangeRights rights) {
        this.stillStuck = stillStuck;
        this.directory = directory;
        this.exchange = exchange;
        this.rights = rights;
    }

    @Override
    public Preparation prepare(ProvisioningAction action, Situation situation) {
        return stillStuck.prepare(situation, () -> prepareStuck(action, situation));
    }

    private Preparation prepareStuck(ProvisioningAction action, Situation situation) {
        return switch (action) {
            case ProvisioningAction.Retry(var user) ->
                Preparation.write((tenant, request) -> tenant.retryServiceProvisioning(request, user));
            case ProvisioningAction.HydrateTenant() ->
                Preparation.write((tenant, request) -> tenant.enableOrganizationCustomization(request));
            case ProvisioningAction.DiagnoseRecipient(var user) ->
                permitted("Invoke-ProvisioningRecipientDiagnostic", situation, () -> diagnose(user, situation));
            case ProvisioningAction.RepairCompanyObject() ->
                permitted(
                        "Invoke-ProvisioningCompanyObjectDiagnostic",
                        situation,
                        () -> Preparation.write((tenant, request) -> tenant.invokeCompanyObjectDiagnostic(request)));
            case ProvisioningAction.RepairAcceptedDomain _ ->
                permitted(
                        "Invoke-ProvisioningAcceptedDomainDiagnostic",
                        situation,
                        () -> Preparation.write((tenant, request) -> tenant.invokeAcceptedDomainDiagnostic(request)));
            case ProvisioningAction.ClearPreviousMailbox(var user) -> clearPrevious(user, situation);
        };
    }

    /** A refusal makes room for the next fix: where Unstick may not run the repair, a person is handed it. */
    private Preparation permitted(String cmdlet, Situation situation, Supplier<Preparation> otherwise) {
        Reading<Set<String>> allowed = rights.invocableCmdlets(situation.tenant());
        return Preparation.reading(
                allowed,
                cmdlets -> cmdlets.stream().anyMatch(cmdlet::equalsIgnoreCase)
                        ? otherwise.get()
                        : Preparation.refused("NotPermitted", "this tenant does not let Unstick run " + cmdlet),
                Preparation.refused("NotPermitted", "this tenant does not say what Unstick may run"));
    }

    private Preparation diagnose(UserObjectId user, Situation situation) {
        Reading<DirectoryUser> reading = directory.user(situation.tenant(), user);
        return Preparation.reading(
                reading,
                found -> Preparation.write(
                        (tenant, request) -> tenant.invokeRecipientDiagnostic(request, found.userPrincipalName())),
                Preparation.overtaken("the user was deleted"));
    }

    /** An earlier mailbox that still exists would be out of reach for ever: then a person decides. */
    private Preparation clearPrevious(UserObjectId user, Situation situation) {
        return Preparation.reading(
                exchange.softDeletedMailboxes(situation.tenant()),
                deleted -> holdsDataOf(user, deleted)
                        ? Preparation.overtaken("a deleted mailbox of the user has appeared")
                        : Preparation.reading(
                                exchange.inactiveMailboxes(situation.tenant()),
                                inactive -> holdsDataOf(user, inactive)
                                        ? Preparation.overtaken("an inactive mailbox of the user has appeared")
                                        : Preparation.write(
                                                (tenant, request) -> tenant.clearPreviousMailbox(request, user)),
                                Preparation.waiting("Exchange Online does not list inactive mailboxes")),
                Preparation.waiting("Exchange Online does not list deleted mailboxes"));
    }

    private static boolean holdsDataOf(UserObjectId user, List<GoneMailbox> mailboxes) {
        return mailboxes.stream().anyMatch(mailbox -> user.toString().equalsIgnoreCase(mailbox.objectId()));
    }
}
