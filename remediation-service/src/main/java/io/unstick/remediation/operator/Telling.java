package io.unstick.remediation.operator;

import io.unstick.contracts.event.RemediationEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What happened, in one sentence for the timeline, without personal data. */
final class Telling {
    private Telling() {}

    static String of(RemediationEvent event) {
        return switch (event) {
            case RemediationEvent.CaseOpened e -> "Case opened: " + e.reason();
            case RemediationEvent.DiagnosisAsked e -> "Diagnosis asked: " + e.why();
            case RemediationEvent.Diagnosed e ->
                e.findings().isEmpty()
                        ? "%s: %s".formatted(e.verdict(), e.reason())
                        : "%s: %s"
                                .formatted(
                                        e.findings().getFirst().cause(),
                                        e.findings().getFirst().summary());
            case RemediationEvent.Planned e -> "Planned: " + e.plan().fix().id();
            case RemediationEvent.ApprovalRequested e ->
                "%s needs %d approval(s) before %s"
                        .formatted(e.plan().fix().id(), e.approvalsNeeded(), toTheSecond(e.expiresAt()));
            case RemediationEvent.ApprovalExpiring e -> "The approval expires at " + toTheSecond(e.expiresAt());
            case RemediationEvent.ApprovalDecided e -> (e.approved() ? "Approved: " : "Rejected: ") + e.reason();
            case RemediationEvent.PlanWithdrawn e -> "Plan withdrawn: " + e.why();
            case RemediationEvent.StepIntended e ->
                "About to run %s, attempt %d".formatted(e.fix().id(), e.attempt());
            case RemediationEvent.StepApplied e ->
                e.alreadyInPlace() ? "It was so already" : "Microsoft accepted the change";
            case RemediationEvent.StepAmbiguous e -> "Unclear whether it was applied: " + e.why();
            case RemediationEvent.StepRefused e -> "Microsoft refused (%s): %s".formatted(e.code(), e.why());
            case RemediationEvent.StepThrottled e -> "Microsoft asks to wait until " + toTheSecond(e.until());
            case RemediationEvent.StepNotTaken e ->
                "%s was not run: %s".formatted(e.fix().id(), e.why());
            case RemediationEvent.StepCompensated e -> "Put back: " + e.what();
            case RemediationEvent.Settling e -> "Waiting for Microsoft until " + toTheSecond(e.until());
            case RemediationEvent.Verified e ->
                e.found() ? "Proof %d: it is there".formatted(e.proofs()) : "Looked, and it is not there";
            case RemediationEvent.Held e -> "Held: " + e.why();
            case RemediationEvent.Released e -> "Released: " + e.why();
            case RemediationEvent.PersonAsked e ->
                "A person has to act: " + e.fix().id();
            case RemediationEvent.Escalated e -> "Escalated: " + e.reason();
            case RemediationEvent.Resolved e -> "Resolved: " + e.how();
            case RemediationEvent.Reopened e -> "Reopened: " + e.why();
            case RemediationEvent.Suppressed e -> "Suppressed: " + e.why();
        };
    }

    private static Instant toTheSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
