package io.unstick.remediation.cases;

/** What a state is called in the database, in the API and by people. A name here never changes because a record was renamed. */
public enum StateLabel {
    OPEN,
    DIAGNOSING,
    AWAITING_APPROVAL,
    ACTING,
    SETTLING,
    VERIFYING,
    HELD,
    WAITING_FOR_PERSON,
    RESOLVED,
    ESCALATED,
    SUPPRESSED;

    public static StateLabel of(CaseState state) {
        return switch (state) {
            case CaseState.Opened _ -> OPEN;
            case CaseState.Diagnosing _, CaseState.Examining _ -> DIAGNOSING;
            case CaseState.AwaitingApproval _ -> AWAITING_APPROVAL;
            case CaseState.ReadyToAct _, CaseState.Acting _ -> ACTING;
            case CaseState.Settling _, CaseState.Borrowed _ -> SETTLING;
            case CaseState.Verifying _, CaseState.Watching _ -> VERIFYING;
            case CaseState.Held _, CaseState.WaitingForMicrosoft _ -> HELD;
            case CaseState.WaitingForPerson _ -> WAITING_FOR_PERSON;
            case CaseState.Resolved _ -> RESOLVED;
            case CaseState.Escalated _ -> ESCALATED;
            case CaseState.Suppressed _ -> SUPPRESSED;
        };
    }

    /** Whether a case like this owns its mailbox no more. */
    public boolean isTerminal() {
        return this == RESOLVED || this == ESCALATED || this == SUPPRESSED;
    }
}
