package io.unstick.contracts.event;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asking for a diagnosis, and its answer; each has its own topic. */
public sealed interface DiagnosisEvent {
    MailboxKey mailbox();

    CaseId caseId();

    /**
     * Remediation wants to know (again) why a mailbox is missing.
     *
     * @param userObjectId the user's current object id
     * @param licensedSince when the mailbox plan was assigned, as far as known
     * @param why what changed since the last diagnosis, for people
     */
    record DiagnosisRequested(
            MailboxKey mailbox,
            CaseId caseId,
            UserObjectId userObjectId,
            @Nullable Instant licensedSince,
            String why,
            Instant requestedAt)
            implements DiagnosisEvent {}

    /**
     * Why a mailbox is missing, as far as it could be read. The last word wins: a diagnosis whose evidence is older
     * than one already applied is dropped.
     *
     * @param findings best explanation first; empty unless the verdict is STUCK
     * @param reason for verdicts without findings: one sentence for people
     * @param evidence everything that was looked at, also what could not be read
     * @param evidenceAt when the oldest reading about the mailbox itself was made; tenant-wide evidence may be older
     *     (cached) and says so itself
     */
    record MailboxDiagnosed(
            MailboxKey mailbox,
            CaseId caseId,
            Verdict verdict,
            List<Finding> findings,
            String reason,
            List<Evidence> evidence,
            Instant evidenceAt)
            implements DiagnosisEvent {
        public MailboxDiagnosed {
            if (verdict == Verdict.STUCK && findings.isEmpty()) {
                throw new IllegalArgumentException("a stuck mailbox needs at least one finding");
            }
            findings = List.copyOf(findings);
            evidence = List.copyOf(evidence);
        }
    }
}
