package io.unstick.remediation.cases;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.RemediationEvent.CaseScope;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.cases.Attempt.Result;
import io.unstick.remediation.playbook.Chart;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One episode of one mailbox, or one incident of one tenant.
 *
 * @param openedBy who asked for it; they may not approve its plans
 * @param proofs consecutive reads that have shown what the case waits for
 * @param lookAt when the mailbox (or the tenant's state) is looked for next, whatever else happens
 * @param incident the incident this case belongs to, also after it was released
 * @param chart what was read for planning since the last diagnosis
 */
public record MailboxCase(
        CaseId id,
        MailboxKey mailbox,
        Subject subject,
        CaseState state,
        Instant openedAt,
        String openedBy,
        @Nullable Diagnosis diagnosis,
        List<Attempt> attempts,
        int proofs,
        Instant lookAt,
        @Nullable CaseId incident,
        Chart chart) {
    public MailboxCase {
        attempts = List.copyOf(attempts);
    }

    public CaseScope scope() {
        return switch (subject) {
            case Subject.User _ -> CaseScope.USER;
            case Subject.TenantTrouble _ -> CaseScope.TENANT;
        };
    }

    /** Since when the mailbox has been missing, as far as known. */
    public Instant stuckSince() {
        return subject instanceof Subject.User user && user.licensedSince() != null ? user.licensedSince() : openedAt;
    }

    /** Whether life goes on for this case: everything but resolved, escalated and suppressed. */
    public boolean isOpen() {
        return !StateLabel.of(state).isTerminal();
    }

    /** When the case wants to be worked on next; empty when only an event can wake it. */
    public @Nullable Instant dueAt() {
        return switch (state) {
            case CaseState.Resolved _, CaseState.Suppressed _ -> null;
            case CaseState.Acting _ -> Instant.EPOCH;
            case CaseState.ReadyToAct ready -> isMidway() ? ready.notBefore() : earliest(lookAt, ready.notBefore());
            case CaseState.Examining examining -> earliest(lookAt, examining.notBefore());
            case CaseState.Opened opened -> earliest(lookAt, opened.askAt());
            case CaseState.Diagnosing diagnosing -> earliest(lookAt, diagnosing.askAt());
            case CaseState.AwaitingApproval waiting ->
                isMidway() ? deadline(waiting) : earliest(lookAt, deadline(waiting));
            case CaseState.Watching watching -> earliest(lookAt, watching.askAt());
            case CaseState.WaitingForPerson waiting -> earliest(lookAt, waiting.askAt());
            case CaseState.Settling _,
                    CaseState.Borrowed _,
                    CaseState.Verifying _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Escalated _ -> lookAt;
        };
    }

    /** Whether Microsoft may show a state of Unstick's own making, from which nothing must be concluded. */
    boolean isMidway() {
        return switch (state) {
            case CaseState.ReadyToAct ready -> ready.cleared().isMidway();
            case CaseState.Acting acting -> acting.cleared().isMidway();
            case CaseState.AwaitingApproval waiting ->
                Recreating.holds(waiting.plan()) || waiting.plan().takesBack();
            case CaseState.Borrowed _ -> true;
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.Settling _,
                    CaseState.Verifying _,
                    CaseState.Watching _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.WaitingForPerson _,
                    CaseState.Resolved _,
                    CaseState.Escalated _,
                    CaseState.Suppressed _ -> false;
        };
    }

    /** Whether this plan was tried often enough: once when its outcome was clear, a few times when it was not. */
    boolean isSpent(Plan plan, int ambiguousTries) {
        List<Attempt> same = attempts.stream()
                .filter(attempt -> attempt.planHash().equals(plan.hash()))
                .toList();
        return same.stream().anyMatch(Attempt::isFinal) || same.size() >= ambiguousTries;
    }

    /** Whether this is its mailbox, under the object id of its beginning or the one its user has now. */
    public boolean isAbout(MailboxKey named) {
        return mailbox.equals(named)
                || (mailbox.tenant().equals(named.tenant())
                        && subject instanceof Subject.User user
                        && user.objectId().toString().equals(named.origin()));
    }

    /** Whether this was done, or people said no to it, whatever has changed in the plan since. */
    boolean hasDecidedAbout(FixId fix) {
        return attempts.stream()
                .filter(attempt -> attempt.fix() == fix)
                .anyMatch(attempt -> attempt.result() == Result.APPLIED || attempt.result() == Result.REJECTED);
    }

    MailboxCase in(CaseState next) {
        return new MailboxCase(
                id, mailbox, subject, next, openedAt, openedBy, diagnosis, attempts, proofs, lookAt, incident, chart);
    }

    MailboxCase diagnosed(Diagnosis latest) {
        return new MailboxCase(
                id,
                mailbox,
                subject,
                state,
                openedAt,
                openedBy,
                latest,
                attempts,
                proofs,
                lookAt,
                incident,
                Chart.BLANK);
    }

    MailboxCase tried(Attempt attempt) {
        return withAttempts(Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
    }

    private MailboxCase withAttempts(List<Attempt> all) {
        return new MailboxCase(
                id, mailbox, subject, state, openedAt, openedBy, diagnosis, all, proofs, lookAt, incident, chart);
    }

    /** With the end of the last attempt put off to this moment. */
    MailboxCase lastTriedAt(Instant end) {
        if (attempts.isEmpty()) {
            return this;
        }
        List<Attempt> earlier = attempts.subList(0, attempts.size() - 1);
        return withAttempts(earlier).tried(attempts.getLast().endingAt(end));
    }

    MailboxCase lookingAt(Instant next) {
        return new MailboxCase(
                id, mailbox, subject, state, openedAt, openedBy, diagnosis, attempts, proofs, next, incident, chart);
    }

    MailboxCase withProofs(int consecutive) {
        return new MailboxCase(
                id,
                mailbox,
                subject,
                state,
                openedAt,
                openedBy,
                diagnosis,
                attempts,
                consecutive,
                lookAt,
                incident,
                chart);
    }

    MailboxCase partOf(CaseId tenantIncident) {
        return new MailboxCase(
                id,
                mailbox,
                subject,
                state,
                openedAt,
                openedBy,
                diagnosis,
                attempts,
                proofs,
                lookAt,
                tenantIncident,
                chart);
    }

    MailboxCase charted(Chart next) {
        return new MailboxCase(
                id, mailbox, subject, state, openedAt, openedBy, diagnosis, attempts, proofs, lookAt, incident, next);
    }

    /** The user was created again; the case keeps its key. */
    MailboxCase nowKnownAs(UserObjectId created) {
        return subject instanceof Subject.User user
                ? new MailboxCase(
                        id,
                        mailbox,
                        new Subject.User(created, user.userPrincipalName(), user.displayName(), user.licensedSince()),
                        state,
                        openedAt,
                        openedBy,
                        diagnosis,
                        attempts,
                        proofs,
                        lookAt,
                        incident,
                        chart)
                : this;
    }

    private static Instant deadline(CaseState.AwaitingApproval waiting) {
        return waiting.warned() ? waiting.expiresAt() : waiting.warnAt();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
