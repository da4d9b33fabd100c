package io.unstick.contracts.event;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.PlanView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to a case. Each is one entry of the case's journal, in the order of {@code caseseq}; the
 * case's id and mailbox are in the envelope.
 */
public sealed interface RemediationEvent {
    /** Whose trouble a case is. */
    enum CaseScope {
        USER,
        TENANT,
        @JsonEnumDefaultValue
        GLOBAL
    }

    record CaseOpened(CaseScope scope, @Nullable Instant stuckSince, String by, String reason)
            implements RemediationEvent {}

    /**
     * Why the mailbox is missing is asked (again).
     *
     * @param userObjectId the user's current object id
     * @param licensedSince when the mailbox plan was assigned, as far as known
     */
    record DiagnosisAsked(
            String why, UserObjectId userObjectId, @Nullable Instant licensedSince) implements RemediationEvent {}

    /** A diagnosis was applied; with its evidence, so that the case explains itself without Microsoft. */
    record Diagnosed(
            Verdict verdict, List<Finding> findings, String reason, List<Evidence> evidence, Instant evidenceAt)
            implements RemediationEvent {}

    record Planned(PlanView plan) implements RemediationEvent {}

    record ApprovalRequested(PlanView plan, int approvalsNeeded, Instant expiresAt) implements RemediationEvent {}

    /** Three quarters of the time to approve are over. */
    record ApprovalExpiring(String planHash, Instant expiresAt) implements RemediationEvent {}

    record ApprovalDecided(String planHash, boolean approved, String by, String reason) implements RemediationEvent {}

    /** The plan will not be carried out: it expired, or life went on. */
    record PlanWithdrawn(String planHash, String why) implements RemediationEvent {}

    /**
     * Committed before the request is sent.
     *
     * @param actionId the write; its request carries an id derived from this one
     * @param attempt from 1
     */
    record StepIntended(UUID actionId, int attempt, FixId fix, String planHash, String before)
            implements RemediationEvent {}

    record StepApplied(UUID actionId, @Nullable String requestId, boolean alreadyInPlace) implements RemediationEvent {}

    /** Neither a clear yes nor a clear no: what is true is read before anything else is done. */
    record StepAmbiguous(UUID actionId, String why) implements RemediationEvent {}

    record StepRefused(UUID actionId, String code, String why) implements RemediationEvent {}

    record StepThrottled(UUID actionId, Instant until) implements RemediationEvent {}

    /** Nothing was sent: a precondition no longer held when it was read again, or safety objected. */
    record StepNotTaken(FixId fix, String why) implements RemediationEvent {}

    record Settling(FixId fix, Instant until) implements RemediationEvent {}

    /**
     * The mailbox (or the tenant's state) was looked for.
     *
     * @param proofs consecutive reads that have shown it
     */
    record Verified(boolean found, int proofs, @Nullable String requestId) implements RemediationEvent {}

    /** What a fix changed was put back. */
    record StepCompensated(UUID actionId, String what) implements RemediationEvent {}

    /**
     * Nothing is written until the incident is over.
     *
     * @param incidentId the incident case this one waits for
     */
    record Held(CaseId incidentId, String why) implements RemediationEvent {}

    record Released(String why) implements RemediationEvent {}

    /**
     * A person has to act.
     *
     * @param instructions complete text, ready to follow
     */
    record PersonAsked(
            FixId fix, String instructions, @Nullable PlanView plan) implements RemediationEvent {}

    /**
     * Unstick has done what it may.
     *
     * @param evidencePack everything Microsoft's support will ask for, as readable text
     * @param evidence the same for machines; absent in events of older versions
     */
    record Escalated(
            String reason, String evidencePack, @Nullable EvidencePack evidence) implements RemediationEvent {
        /** As older versions wrote it. */
        public Escalated(String reason, String evidencePack) {
            this(reason, evidencePack, null);
        }
    }

    record Resolved(String how) implements RemediationEvent {}

    record Reopened(String why) implements RemediationEvent {}

    record Suppressed(String why) implements RemediationEvent {}
}
