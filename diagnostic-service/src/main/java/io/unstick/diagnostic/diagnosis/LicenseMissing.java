package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** No licence of the user contains anything of Exchange. Only a person can say that one should. */
final class LicenseMissing implements CauseRule {
    /** Read in the licences themselves; only that a mailbox is wanted at all is a person's word. */
    static final double CONFIDENCE = 0.95;

    private final MailboxPlans plans;

    LicenseMissing(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(facts, plans, LicenseMissing::details, Cause.LICENSE_MISSING, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        boolean missing = !view.isEntitled()
                && !view.hasMailboxLicence()
                && !view.hasStub()
                && !view.hasFailedAssignment()
                && !view.hasWithheldPlan();
        return missing ? List.of(view.needed()) : List.of();
    }
}
