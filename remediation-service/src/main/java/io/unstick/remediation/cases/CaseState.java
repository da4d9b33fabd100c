package io.unstick.remediation.cases;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.Chart;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case stands. Data lives only where it exists: only a settling case has something to settle. */
public sealed interface CaseState {
    /** The first diagnosis is awaited; it comes by itself until {@code askAt}. */
    record Opened(Instant askAt) implements CaseState {}

    /**
     * Something must be read before the next fix can be planned.
     *
     * @param tries how often it could not be read
     */
    record Examining(Chart.Question question, int tries, Instant notBefore) implements CaseState {}

    /** A diagnosis was asked for; it is asked for again at {@code askAt}. */
    record Diagnosing(Instant askAt, int asked) implements CaseState {}

    /** People decide. */
    record AwaitingApproval(
            Plan plan, List<Approval> approvals, int needed, Instant warnAt, boolean warned, Instant expiresAt)
            implements CaseState {
        public AwaitingApproval {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * The plan may run, not before this moment.
     *
     * @param attempt the number of the next request for this action
     * @param waitingFor why it did not run yet, when safety or Microsoft objected
     */
    record ReadyToAct(
            Cleared cleared,
            int attempt,
            Instant notBefore,
            @Nullable String waitingFor) implements CaseState {}

    /** The intent is committed; a request may be on its way. Found like this after a crash, the outcome is unknown. */
    record Acting(Cleared cleared, int attempt) implements CaseState {}

    /** A fix is in; Microsoft needs its own time. */
    record Settling(FixId fix, Instant until, int tries) implements CaseState {}

    /** A licence is lent away; the case goes on when it has come back. */
    record Borrowed(Plan plan, UUID actionId, Instant since) implements CaseState {}

    /** The mailbox was seen, and is looked at again. */
    record Verifying(String why) implements CaseState {}

    /** Nothing is left to try; the mailbox may still appear until the case escalates. */
    record Watching(String why, Instant askAt) implements CaseState {}

    /** A tenant-wide incident comes first. */
    record Held(CaseId incident, String why) implements CaseState {}

    /** The incident itself, while only Microsoft can end it. */
    record WaitingForMicrosoft(String why) implements CaseState {}

    /**
     * A person has to act, or to lift dry-run.
     *
     * @param dryRun the plan would run, were the tenant not in dry-run
     * @param askAt when the cause is looked into again
     */
    record WaitingForPerson(Plan plan, boolean dryRun, Instant askAt) implements CaseState {}

    /** The mailbox was proven. */
    record Resolved(Instant at, String how) implements CaseState {}

    /** Unstick did what it may; a person and Microsoft take over. Still resolves when the mailbox is proven. */
    record Escalated(Instant at, String reason, @Nullable Plan step) implements CaseState {}

    /** There is nothing to repair any more. */
    record Suppressed(Instant at, String reason) implements CaseState {}
}
