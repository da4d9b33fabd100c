package io.unstick.remediation.execution;

import io.unstick.contracts.TenantId;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.MailboxCase;

/** A case at the moment one step of its plan is carried out. */
record Situation(MailboxCase stuck, CaseState.Acting acting) {
    TenantId tenant() {
        return cleared().plan().tenant();
    }

    Cleared cleared() {
        return acting.cleared();
    }

    WriteRequest request() {
        return new WriteRequest(tenant(), cleared().actionId(), acting.attempt());
    }
}
