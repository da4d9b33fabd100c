package io.unstick.remediation.operator;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import java.util.Optional;

/** Cases of tenants that the caller may see; all others do not exist. */
class VisibleCases {
    private final CaseStore cases;

    VisibleCases(CaseStore cases) {
        this.cases = cases;
    }

    MailboxCase find(String id, Caller caller) {
        return caseId(id)
                .flatMap(cases::find)
                .map(StoredCase::value)
                .filter(stuck -> caller.maySee(stuck.mailbox().tenant()))
                .orElseThrow(() -> ApiProblem.notFound("case"));
    }

    private static Optional<CaseId> caseId(String id) {
        try {
            return Optional.of(CaseId.of(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
