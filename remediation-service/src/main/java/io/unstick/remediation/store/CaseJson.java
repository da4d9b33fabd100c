package io.unstick.remediation.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.Chart;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.ProvisioningAction;
import io.unstick.remediation.playbook.RecreationAction;
import tools.jackson.databind.json.JsonMapper;

/** How a case is written to its row: the names here are in the database and never change because a class was renamed. */
final class CaseJson {
    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .addMixIn(CaseState.class, States.class)
            .addMixIn(Subject.class, Subjects.class)
            .addMixIn(Action.class, Actions.class)
            .addMixIn(Chart.Question.class, Questions.class)
            .addMixIn(Chart.OnPremises.class, Answers.class)
            .addMixIn(Chart.Emptiness.class, Answers.class)
            .addMixIn(MailboxCase.class, Derived.class)
            .build();

    private CaseJson() {}

    static String write(MailboxCase stuck) {
        return MAPPER.writeValueAsString(stuck);
    }

    static MailboxCase read(String body) {
        return MAPPER.readValue(body, MailboxCase.class);
    }

    static String write(OnPremisesAction.ChangeEntry change) {
        return MAPPER.writeValueAsString(change);
    }

    static OnPremisesAction.ChangeEntry readChange(String body) {
        return MAPPER.readValue(body, OnPremisesAction.ChangeEntry.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CaseState.Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = CaseState.Diagnosing.class, name = "diagnosing"),
        @JsonSubTypes.Type(value = CaseState.AwaitingApproval.class, name = "awaiting-approval"),
        @JsonSubTypes.Type(value = CaseState.ReadyToAct.class, name = "ready-to-act"),
        @JsonSubTypes.Type(value = CaseState.Acting.class, name = "acting"),
        @JsonSubTypes.Type(value = CaseState.Settling.class, name = "settling"),
        @JsonSubTypes.Type(value = CaseState.Examining.class, name = "examining"),
        @JsonSubTypes.Type(value = CaseState.Borrowed.class, name = "borrowed"),
        @JsonSubTypes.Type(value = CaseState.Verifying.class, name = "verifying"),
        @JsonSubTypes.Type(value = CaseState.Watching.class, name = "watching"),
        @JsonSubTypes.Type(value = CaseState.Held.class, name = "held"),
        @JsonSubTypes.Type(value = CaseState.WaitingForMicrosoft.class, name = "waiting-for-microsoft"),
        @JsonSubTypes.Type(value = CaseState.WaitingForPerson.class, name = "waiting-for-person"),
        @JsonSubTypes.Type(value = CaseState.Resolved.class, name = "resolved"),
        @JsonSubTypes.Type(value = CaseState.Escalated.class, name = "escalated"),
        @JsonSubTypes.Type(value = CaseState.Suppressed.class, name = "suppressed")
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "subject")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.User.class, name = "user"),
        @JsonSubTypes.Type(value = Subject.TenantTrouble.class, name = "tenant-trouble")
    })
    private interface Subjects {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ProvisioningAction.Retry.class, name = "retry-service-provisioning"),
        @JsonSubTypes.Type(value = ProvisioningAction.DiagnoseRecipient.class, name = "diagnose-recipient"),
        @JsonSubTypes.Type(value = ProvisioningAction.RepairCompanyObject.class, name = "repair-company-object"),
        @JsonSubTypes.Type(value = ProvisioningAction.RepairAcceptedDomain.class, name = "repair-accepted-domain"),
        @JsonSubTypes.Type(value = ProvisioningAction.HydrateTenant.class, name = "hydrate-tenant"),
        @JsonSubTypes.Type(value = ProvisioningAction.ClearPreviousMailbox.class, name = "clear-previous-mailbox"),
        @JsonSubTypes.Type(value = LicenceAction.SetUsageLocation.class, name = "set-usage-location"),
        @JsonSubTypes.Type(value = LicenceAction.EnablePlan.class, name = "enable-plan"),
        @JsonSubTypes.Type(value = LicenceAction.AssignLicence.class, name = "assign-licence"),
        @JsonSubTypes.Type(value = LicenceAction.ReprocessLicences.class, name = "reprocess-licences"),
        @JsonSubTypes.Type(value = LicenceAction.Borrow.class, name = "borrow-licence"),
        @JsonSubTypes.Type(value = AddressAction.Release.class, name = "release-address"),
        @JsonSubTypes.Type(value = AddressAction.PurgeHolder.class, name = "purge-holder"),
        @JsonSubTypes.Type(value = OnPremisesAction.ChangeEntry.class, name = "change-entry"),
        @JsonSubTypes.Type(value = OnPremisesAction.RestoreEntry.class, name = "restore-entry"),
        @JsonSubTypes.Type(value = OnPremisesAction.StartDeltaSync.class, name = "start-delta-sync"),
        @JsonSubTypes.Type(value = OnPremisesAction.RetryAfterSync.class, name = "retry-after-sync"),
        @JsonSubTypes.Type(value = RecreationAction.DeleteUser.class, name = "delete-user"),
        @JsonSubTypes.Type(value = RecreationAction.RestoreUser.class, name = "restore-user"),
        @JsonSubTypes.Type(value = RecreationAction.PurgeUser.class, name = "purge-user"),
        @JsonSubTypes.Type(value = RecreationAction.CreateUser.class, name = "create-user"),
        @JsonSubTypes.Type(value = RecreationAction.AssignLicences.class, name = "assign-licences"),
        @JsonSubTypes.Type(value = RecreationAction.AddToGroup.class, name = "add-to-group"),
        @JsonSubTypes.Type(value = RecreationAction.ReportTo.class, name = "report-to"),
        @JsonSubTypes.Type(value = RecreationAction.AdoptReport.class, name = "adopt-report"),
        @JsonSubTypes.Type(value = Action.AskPerson.class, name = "ask-person")
    })
    private interface Actions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "question")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Chart.Question.Licensing.class, name = "licensing"),
        @JsonSubTypes.Type(value = Chart.Question.ActiveDirectory.class, name = "active-directory"),
        @JsonSubTypes.Type(value = Chart.Question.Emptying.class, name = "emptying")
    })
    private interface Questions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Chart.OnPremises.Repairable.class, name = "repairable"),
        @JsonSubTypes.Type(value = Chart.OnPremises.InOrder.class, name = "in-order"),
        @JsonSubTypes.Type(value = Chart.OnPremises.NotOurs.class, name = "not-ours"),
        @JsonSubTypes.Type(value = Chart.Emptiness.Empty.class, name = "empty"),
        @JsonSubTypes.Type(value = Chart.Emptiness.NotEmpty.class, name = "not-empty")
    })
    private interface Answers {}

    @JsonIgnoreProperties({"open", "dueAt"})
    private interface Derived {}
}
