package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** There is a licence with a mailbox plan, but no country for it to take effect in. */
final class UsageLocationMissing implements CauseRule {
    /** That it is missing was read; a licence assigned while there was a location may work on without it. */
    static final double CONFIDENCE = 0.85;

    private final MailboxPlans plans;

    UsageLocationMissing(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(facts, plans, UsageLocationMissing::details, Cause.USAGE_LOCATION_MISSING, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        boolean missing = view.licensing().usageLocation() == null
                && (view.isEntitled() || view.hasMailboxLicence() || view.hasFailedAssignment());
        return missing ? List.of(new FindingDetail.None()) : List.of();
    }
}
