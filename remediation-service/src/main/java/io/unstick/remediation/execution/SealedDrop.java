package io.unstick.remediation.execution;

import io.unstick.contracts.CaseId;
import java.util.UUID;

/** Where the initial password of a re-created user waits for one approver to open it, once. */
public interface SealedDrop {
    /** Whether this instance has a key: without one, nobody could ever sign in as the new user. */
    boolean canSeal();

    /**
     * The password for this action's user, kept sealed under the case, and committed, before anybody uses it. All attempts
     * of one action get the same; another action's replaces it.
     */
    char[] seal(CaseId caseId, UUID actionId);
}
