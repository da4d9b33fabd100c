package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;

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
                facts, plans, LicenseAssignmentError::recognises, Cause.LICENSE_ASSIGNMENT_ERROR, CONFIDENCE);
    }

    private static boolean recognises(LicenceView view) {
        return view.hasFailedAssignment() && !view.hasGoodAssignment();
    }
}
