package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Licensing.Assignment;
import java.util.List;

/** Microsoft Entra could not apply a licence with a mailbox plan, and no other such licence was applied well. */
final class LicenseAssignmentError implements CauseRule {
    /** Microsoft Entra says so itself. */
    static final double CONFIDENCE = 0.95;

    private final MailboxPlans plans;

    LicenseAssignmentError(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(
                facts, plans, LicenseAssignmentError::details, Cause.LICENSE_ASSIGNMENT_ERROR, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        return view.hasGoodAssignment()
                ? List.of()
                : view.mailboxAssignments()
                        .filter(Assignment::isFailed)
                        .map(Assignment::detail)
                        .toList();
    }
}
