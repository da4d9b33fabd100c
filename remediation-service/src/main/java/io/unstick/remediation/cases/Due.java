package io.unstick.remediation.cases;

import java.time.Instant;

/** What a case needs done now. */
public sealed interface Due {
    /** Found with a committed intent and no outcome. */
    record Recover(CaseState.Acting acting) implements Due {}

    record Look() implements Due {}

    record Ask() implements Due {}

    record Warn(CaseState.AwaitingApproval waiting) implements Due {}

    record Expire(CaseState.AwaitingApproval waiting) implements Due {}

    record Act(CaseState.ReadyToAct ready) implements Due {}

    record Examine(CaseState.Examining examining) implements Due {}

    /** Asked whenever somebody works on the case: the ledger knows, not the case. */
    record CheckLoan(CaseState.Borrowed borrowed) implements Due {}

    record Nothing() implements Due {}

    /** The most urgent thing. */
    public static Due of(MailboxCase stuck, Instant now) {
        Due byState =
                switch (stuck.state()) {
                    case CaseState.Acting acting -> new Recover(acting);
                    case CaseState.AwaitingApproval waiting -> deadline(waiting, now);
                    case CaseState.Opened opened -> askAt(opened.askAt(), now);
                    case CaseState.Diagnosing diagnosing -> askAt(diagnosing.askAt(), now);
                    case CaseState.Watching watching -> askAt(watching.askAt(), now);
                    case CaseState.WaitingForPerson waiting -> askAt(waiting.askAt(), now);
                    case CaseState.ReadyToAct ready -> now.isBefore(ready.notBefore()) ? new Nothing() : new Act(ready);
                    case CaseState.Examining examining ->
                        now.isBefore(examining.notBefore()) ? new Nothing() : new Examine(examining);
                    case CaseState.Borrowed borrowed -> new CheckLoan(borrowed);
                    case CaseState.Settling _,
                            CaseState.Verifying _,
                            CaseState.Held _,
                            CaseState.WaitingForMicrosoft _,
                            CaseState.Resolved _,
                            CaseState.Escalated _,
                            CaseState.Suppressed _ -> new Nothing();
                };
        return byState instanceof Nothing && stuck.dueAt() != null && !stuck.isMidway() && !now.isBefore(stuck.lookAt())
                ? new Look()
                : byState;
    }

    private static Due askAt(Instant askAt, Instant now) {
        return now.isBefore(askAt) ? new Nothing() : new Ask();
    }

    private static Due deadline(CaseState.AwaitingApproval waiting, Instant now) {
        if (!now.isBefore(waiting.expiresAt())) {
            return new Expire(waiting);
        }
        return waiting.warned() || now.isBefore(waiting.warnAt()) ? new Nothing() : new Warn(waiting);
    }
}
