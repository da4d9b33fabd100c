package io.unstick.remediation.boundaries;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.IncidentActive;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.playbook.ProvisioningAction;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One scene for every fix, and for every way in which a fix may go. A fix without one fails {@link BoundariesIT}: add a
 * scene with the trouble it answers and a step for each request it makes.
 */
final class Scenes {
    static final Duration FIVE_HOURS = Duration.ofHours(5);

    private static final String INCIDENT = "EX900417";

    private Scenes() {}

    static List<Scene> all() {
        return Stream.of(
                        asking(),
                        repairingTheTenant(),
                        LicenceScenes.all(),
                        AddressScenes.all(),
                        RecreationScenes.all(),
                        handingOver())
                .flatMap(List::stream)
                .toList();
    }

    /** Somebody with a licence for so long, and this in the way of the mailbox. */
    static Function<SimulatedTenant, SimulatedUser> stuck(Duration licensed, Blocker blocker) {
        return tenant ->
                tenant.user("Ada").licensed(MailboxPlan.ENTERPRISE, licensed).blockedBy(blocker);
    }

    static Function<SimulatedTenant, SimulatedUser> stuck(Blocker blocker) {
        return stuck(FIVE_HOURS, blocker);
    }

    /** The same while Microsoft makes no mailboxes at all: none comes by itself before the last step was taken. */
    static Function<SimulatedTenant, SimulatedUser> notBeforeTheIncidentIsOver(Blocker blocker) {
        return tenant -> {
            SimulatedUser ada = stuck(blocker).apply(tenant);
            tenant.incident(INCIDENT);
            return ada;
        };
    }

    static Function<Scenery, Finding> found(Cause cause) {
        return _ -> Finding.of(cause, 0.9);
    }

    private static List<Scene> asking() {
        return List.of(
                new Scene(
                        FixId.RETRY_SERVICE_PROVISIONING,
                        stuck(Blocker.forwardSyncGap()),
                        found(Cause.FORWARD_SYNC_GAP),
                        new Step.Request(
                                ProvisioningAction.Retry.class,
                                Step.WITH_DIAGNOSIS,
                                "POST /users/{id}/retryServiceProvisioning")),
                new Scene(
                        FixId.PROVISIONING_DIAGNOSTIC,
                        stuck(Blocker.backendFaultCuredBy(Blocker.Cure.DIAGNOSTIC)),
                        found(Cause.BACKEND_UNKNOWN),
                        new Step.Request(
                                ProvisioningAction.DiagnoseRecipient.class,
                                Step.WITH_DIAGNOSIS,
                                "Invoke-ProvisioningRecipientDiagnostic")),
                new Scene(
                        FixId.CLEAR_PREVIOUS_MAILBOX,
                        stuck(Blocker.previousMailbox()),
                        AddressScenes::previousMailbox,
                        new Step.Request(
                                ProvisioningAction.ClearPreviousMailbox.class, "clear-previous-mailbox", "Set-User")));
    }

    /** Once for everybody. */
    private static List<Scene> repairingTheTenant() {
        return List.of(
                new Scene(
                        FixId.REPAIR_COMPANY_OBJECT,
                        stuck(Blocker.companyObjectDamaged()),
                        found(Cause.TENANT_SERVICE_NOT_ACTIVATED),
                        new Step.Request(
                                ProvisioningAction.RepairCompanyObject.class,
                                "repair-company-object",
                                "Invoke-ProvisioningCompanyObjectDiagnostic")),
                new Scene(
                        FixId.REPAIR_ACCEPTED_DOMAIN,
                        stuck(Blocker.acceptedDomainMissing()),
                        AddressScenes::unacceptedDomain,
                        new Step.Request(
                                ProvisioningAction.RepairAcceptedDomain.class,
                                "repair-accepted-domain",
                                "Invoke-ProvisioningAcceptedDomainDiagnostic")),
                new Scene(
                        FixId.HYDRATE_TENANT,
                        stuck(Blocker.dehydratedTenant()),
                        found(Cause.TENANT_DEHYDRATED),
                        new Step.Request(
                                ProvisioningAction.HydrateTenant.class,
                                "hydrate-tenant",
                                "Enable-OrganizationCustomization")));
    }

    private static List<Scene> handingOver() {
        return List.of(
                new Scene(
                        FixId.WAIT_FOR_MICROSOFT,
                        tenant -> stuck(Blocker.serviceIncident()).apply(tenant.incident(INCIDENT)),
                        _ -> new Finding(
                                Cause.SERVICE_INCIDENT,
                                0.9,
                                "Microsoft has an incident.",
                                new IncidentActive(INCIDENT, "Mailboxes are late"),
                                List.of()),
                        new Step.Handover(StateLabel.HELD)),
                new Scene(
                                FixId.GUIDED_STEP,
                                stuck(Blocker.upnConflict()),
                                found(Cause.UPN_CONFLICT),
                                new Step.Handover(StateLabel.WAITING_FOR_PERSON))
                        .ending(StateLabel.WAITING_FOR_PERSON, _ -> List.of()),
                new Scene(
                                FixId.MICROSOFT_TICKET,
                                stuck(RecreationScenes.VERY_LONG, Blocker.backendFault()),
                                found(Cause.BACKEND_UNKNOWN),
                                new Step.Handover(StateLabel.ESCALATED))
                        .ending(StateLabel.ESCALATED, _ -> List.of()));
    }
}
