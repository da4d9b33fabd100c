package io.unstick.remediation.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Action;
import tools.jackson.databind.json.JsonMapper;

/** How a case is written to its row: the names here are in the database and never change because a class was renamed. */
final class CaseJson {
    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .addMixIn(CaseState.class, States.class)
            .addMixIn(Subject.class, Subjects.class)
            .addMixIn(Action.class, Actions.class)
            .addMixIn(MailboxCase.class, Derived.class)
            .build();

    private CaseJson() {}

    static String write(MailboxCase stuck) {
        return MAPPER.writeValueAsString(stuck);
    }

    static MailboxCase read(String body) {
        return MAPPER.readValue(body, MailboxCase.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CaseState.Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = CaseState.Diagnosing.class, name = "diagnosing"),
        @JsonSubTypes.Type(value = CaseState.AwaitingApproval.class, name = "awaiting-approval"),
        @JsonSubTypes.Type(value = CaseState.ReadyToAct.class, name = "ready-to-act"),
        @JsonSubTypes.Type(value = CaseState.Acting.class, name = "acting"),
        @JsonSubTypes.Type(value = CaseState.Settling.class, name = "settling"),
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
        @JsonSubTypes.Type(value = Action.RetryServiceProvisioning.class, name = "retry-service-provisioning"),
        @JsonSubTypes.Type(value = Action.HydrateTenant.class, name = "hydrate-tenant"),
        @JsonSubTypes.Type(value = Action.ReleaseAddress.class, name = "release-address"),
        @JsonSubTypes.Type(value = Action.AskPerson.class, name = "ask-person")
    })
    private interface Actions {}

    @JsonIgnoreProperties({"open", "dueAt"})
    private interface Derived {}
}
