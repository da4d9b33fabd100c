package io.unstick.remediation.execution;

import io.unstick.contracts.CaseId;
import io.unstick.m365.write.InitialPassword;

/** Where the initial password of a re-created user waits for one approver to open it, once. */
@FunctionalInterface
public interface SealedDrop {
    /** Draws a password, and keeps it sealed under this case before anybody uses it; an earlier one is replaced. */
    InitialPassword seal(CaseId caseId);
}
