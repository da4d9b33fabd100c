package io.unstick.contracts.event;

import io.unstick.contracts.event.DiagnosisEvent.DiagnosisRequested;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import java.util.List;
import java.util.Map;

/** Every topic Unstick reads or writes. */
public final class Topics {
    /** Detector to all, compacted: who is in the fleet. */
    public static final Topic<TenantEvent> TENANT_REGISTRY = new Topic<>(
            "unstick.tenant.registry.v1", true, Map.of("io.unstick.tenant.recorded.v1", TenantRecorded.class));

    /** Detector to diagnostic and remediation. */
    public static final Topic<MailboxEvent> MAILBOX_STUCK = new Topic<>(
            "unstick.mailbox.stuck.v1",
            false,
            Map.of(
                    "io.unstick.mailbox.stuck.v1", MailboxStuck.class,
                    "io.unstick.mailbox.ready.v1", MailboxReady.class));

    /** Remediation to diagnostic. */
    public static final Topic<DiagnosisRequested> DIAGNOSIS_REQUESTS = new Topic<>(
            "unstick.diagnosis.requests.v1",
            false,
            Map.of("io.unstick.diagnosis.requested.v1", DiagnosisRequested.class));

    /** Diagnostic to remediation. */
    public static final Topic<MailboxDiagnosed> MAILBOX_FINDINGS = new Topic<>(
            "unstick.mailbox.findings.v1", false, Map.of("io.unstick.mailbox.diagnosed.v1", MailboxDiagnosed.class));

    /** Remediation to anyone: the journals of all cases. */
    public static final Topic<RemediationEvent> REMEDIATION_EVENTS = new Topic<>(
            "unstick.remediation.events.v1",
            false,
            Map.ofEntries(
                    Map.entry("io.unstick.remediation.opened.v1", RemediationEvent.CaseOpened.class),
                    Map.entry("io.unstick.remediation.diagnosis.asked.v1", RemediationEvent.DiagnosisAsked.class),
                    Map.entry("io.unstick.remediation.diagnosed.v1", RemediationEvent.Diagnosed.class),
                    Map.entry("io.unstick.remediation.planned.v1", RemediationEvent.Planned.class),
                    Map.entry("io.unstick.remediation.approval.requested.v1", RemediationEvent.ApprovalRequested.class),
                    Map.entry("io.unstick.remediation.approval.expiring.v1", RemediationEvent.ApprovalExpiring.class),
                    Map.entry("io.unstick.remediation.approval.decided.v1", RemediationEvent.ApprovalDecided.class),
                    Map.entry("io.unstick.remediation.plan.withdrawn.v1", RemediationEvent.PlanWithdrawn.class),
                    Map.entry("io.unstick.remediation.step.intended.v1", RemediationEvent.StepIntended.class),
                    Map.entry("io.unstick.remediation.step.applied.v1", RemediationEvent.StepApplied.class),
                    Map.entry("io.unstick.remediation.step.ambiguous.v1", RemediationEvent.StepAmbiguous.class),
                    Map.entry("io.unstick.remediation.step.refused.v1", RemediationEvent.StepRefused.class),
                    Map.entry("io.unstick.remediation.step.throttled.v1", RemediationEvent.StepThrottled.class),
                    Map.entry("io.unstick.remediation.step.not.taken.v1", RemediationEvent.StepNotTaken.class),
                    Map.entry("io.unstick.remediation.step.compensated.v1", RemediationEvent.StepCompensated.class),
                    Map.entry("io.unstick.remediation.settling.v1", RemediationEvent.Settling.class),
                    Map.entry("io.unstick.remediation.verified.v1", RemediationEvent.Verified.class),
                    Map.entry("io.unstick.remediation.held.v1", RemediationEvent.Held.class),
                    Map.entry("io.unstick.remediation.released.v1", RemediationEvent.Released.class),
                    Map.entry("io.unstick.remediation.person.asked.v1", RemediationEvent.PersonAsked.class),
                    Map.entry("io.unstick.remediation.escalated.v1", RemediationEvent.Escalated.class),
                    Map.entry("io.unstick.remediation.resolved.v1", RemediationEvent.Resolved.class),
                    Map.entry("io.unstick.remediation.reopened.v1", RemediationEvent.Reopened.class),
                    Map.entry("io.unstick.remediation.suppressed.v1", RemediationEvent.Suppressed.class)));

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(TENANT_REGISTRY, MAILBOX_STUCK, DIAGNOSIS_REQUESTS, MAILBOX_FINDINGS, REMEDIATION_EVENTS);
    }
}
