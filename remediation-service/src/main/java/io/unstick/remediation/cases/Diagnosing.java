package io.unstick.remediation.cases;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.RemediationEvent.Diagnosed;
import io.unstick.contracts.event.RemediationEvent.DiagnosisAsked;
import io.unstick.contracts.findings.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Asking why a mailbox is missing, and what follows from the answer. */
public final class Diagnosing {
    private Diagnosing() {}

    /**
     * Asks (again). A case that waits for a person or merely watches goes on waiting meanwhile. An incident has nobody to
     * ask: what to do about it is decided again, under the terms of today. While the diagnostic service is down it is asked
     * on and on: that is its operators' trouble, not one of every customer.
     */
    public static Change ask(MailboxCase stuck, String why, Terms terms, Instant now) {
        MailboxCase after =
                switch (stuck.state()) {
                    case CaseState.Watching watching ->
                        stuck.in(new CaseState.Watching(
                                watching.why(),
                                terms.after(now, terms.patience().askAgain())));
                    case CaseState.WaitingForPerson waiting ->
                        stuck.in(new CaseState.WaitingForPerson(
                                waiting.plan(),
                                waiting.dryRun(),
                                terms.after(now, terms.patience().askAgain())));
                    case CaseState.Diagnosing diagnosing -> again(stuck, diagnosing.asked(), terms, now);
                    case CaseState.Opened _,
                            CaseState.Examining _,
                            CaseState.AwaitingApproval _,
                            CaseState.ReadyToAct _,
                            CaseState.Acting _,
                            CaseState.Borrowed _,
                            CaseState.Settling _,
                            CaseState.Verifying _,
                            CaseState.Held _,
                            CaseState.WaitingForMicrosoft _,
                            CaseState.Resolved _,
                            CaseState.Escalated _,
                            CaseState.Suppressed _ -> again(stuck, 0, terms, now);
                };
        return stuck.subject() instanceof Subject.User user
                ? Change.to(after, new DiagnosisAsked(why, user.objectId(), user.licensedSince()))
                : Change.to(after).then(Planning.decide(after, terms, now));
    }

    /** Why a diagnosis has no effect on a case. */
    public enum Unused {
        /** The case has ended, or has gone on without it. */
        NOT_AWAITED,
        /** Its evidence is older than what was already applied or done. */
        OUTDATED
    }

    /** Empty when {@link #answered} takes the diagnosis in. */
    public static Optional<Unused> unused(MailboxCase stuck, MailboxDiagnosed answer) {
        if (!awaitsAnswer(stuck.state())) {
            return Optional.of(Unused.NOT_AWAITED);
        }
        return isOutdated(stuck, answer) ? Optional.of(Unused.OUTDATED) : Optional.empty();
    }

    /** Applies a diagnosis, unless it is {@link #unused}: then nothing changes. */
    public static Change answered(MailboxCase stuck, MailboxDiagnosed answer, Terms terms, Instant now) {
        if (unused(stuck, answer).isPresent()) {
            return Change.none(stuck);
        }
        MailboxCase informed = informed(stuck, answer);
        var entry = new Diagnosed(
                answer.verdict(), answer.findings(), answer.reason(), answer.evidence(), answer.evidenceAt());
        return Change.to(informed, entry).then(follow(informed, answer, terms, now));
    }

    /** A diagnosis that could not read what it needed says nothing, and takes nothing back. */
    private static MailboxCase informed(MailboxCase stuck, MailboxDiagnosed answer) {
        return answer.verdict() == Verdict.INCOMPLETE && stuck.diagnosis() != null
                ? stuck
                : stuck.diagnosed(new Diagnosis(
                        answer.verdict(), answer.findings(), answer.reason(), answer.evidence(), answer.evidenceAt()));
    }

    private static Change follow(MailboxCase stuck, MailboxDiagnosed answer, Terms terms, Instant now) {
        return switch (answer.verdict()) {
            case STUCK -> Planning.decide(stuck, terms, now);
            case NOT_APPLICABLE -> Looking.moot(stuck, answer.reason(), now);
            case ALREADY_PROVISIONED ->
                Change.to(stuck.in(new CaseState.Verifying(answer.reason())).lookingAt(now));
            case INCOMPLETE ->
                isAskedOut(stuck, terms, now)
                        ? Planning.escalate(stuck, "its cause cannot be found: " + answer.reason(), null, terms, now)
                        : Change.to(waitForAnother(stuck, terms, now));
            case NOT_STUCK_YET -> Change.to(waitForAnother(stuck, terms, now));
        };
    }

    /** Answers come, and say nothing: neither time nor asking once more promises anything, a person must look. */
    private static boolean isAskedOut(MailboxCase stuck, Terms terms, Instant now) {
        return stuck.state() instanceof CaseState.Diagnosing(Instant _, int asked)
                && terms.isAskedOften(asked)
                && terms.isTimeToEscalate(stuck, now);
    }

    private static MailboxCase waitForAnother(MailboxCase stuck, Terms terms, Instant now) {
        return switch (stuck.state()) {
            case CaseState.Opened _ -> again(stuck, 0, terms, now);
            case CaseState.Diagnosing diagnosing -> again(stuck, diagnosing.asked(), terms, now);
            case CaseState.Watching _,
                    CaseState.WaitingForPerson _,
                    CaseState.Examining _,
                    CaseState.AwaitingApproval _,
                    CaseState.ReadyToAct _,
                    CaseState.Acting _,
                    CaseState.Borrowed _,
                    CaseState.Settling _,
                    CaseState.Verifying _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Resolved _,
                    CaseState.Escalated _,
                    CaseState.Suppressed _ -> stuck;
        };
    }

    private static MailboxCase again(MailboxCase stuck, int asked, Terms terms, Instant now) {
        return stuck.in(new CaseState.Diagnosing(terms.askAgainAfter(now, asked), asked + 1))
                .lookingAt(terms.after(now, terms.patience().look()));
    }

    private static boolean awaitsAnswer(CaseState state) {
        return switch (state) {
            case CaseState.Opened _, CaseState.Diagnosing _, CaseState.Watching _, CaseState.WaitingForPerson _ -> true;
            case CaseState.Examining _,
                    CaseState.AwaitingApproval _,
                    CaseState.ReadyToAct _,
                    CaseState.Acting _,
                    CaseState.Borrowed _,
                    CaseState.Settling _,
                    CaseState.Verifying _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Resolved _,
                    CaseState.Escalated _,
                    CaseState.Suppressed _ -> false;
        };
    }

    private static boolean isOutdated(MailboxCase stuck, MailboxDiagnosed answer) {
        Diagnosis applied = stuck.diagnosis();
        boolean older = applied != null && !answer.evidenceAt().isAfter(applied.evidenceAt());
        return older
                || stuck.attempts().stream().anyMatch(attempt -> attempt.at().isAfter(answer.evidenceAt()));
    }
}
