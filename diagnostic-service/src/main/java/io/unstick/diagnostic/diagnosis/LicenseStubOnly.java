package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** The user's licences contain nothing of Exchange but the foundation plan, which gives no mailbox. */
final class LicenseStubOnly implements CauseRule {
    /** Read in the licences themselves. */
    static final double CONFIDENCE = 0.95;

    private final MailboxPlans plans;

    LicenseStubOnly(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(facts, plans, LicenseStubOnly::details, Cause.LICENSE_STUB_ONLY, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        boolean stubOnly = !view.isEntitled()
                && view.hasStub()
                && !view.hasMailboxLicence()
                && !view.hasFailedAssignment()
                && !view.hasWithheldPlan();
        return stubOnly ? List.of(view.needed()) : List.of();
    }
}
