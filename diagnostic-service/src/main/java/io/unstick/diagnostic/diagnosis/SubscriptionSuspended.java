package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import java.util.List;

/** Every subscription that could give the user a mailbox is suspended, locked or gone. */
final class SubscriptionSuspended implements CauseRule {
    /** Read in the subscriptions; Microsoft stops provisioning when nobody pays. */
    static final double CONFIDENCE = 0.95;

    private final MailboxPlans plans;

    SubscriptionSuspended(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(
                facts, plans, SubscriptionSuspended::details, Cause.SUBSCRIPTION_SUSPENDED, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        List<Sku> skus = view.effective();
        if (!skus.isEmpty() && skus.stream().noneMatch(Sku::works)) {
            return skus.stream().map(Sku::detail).toList();
        }
        return !view.isEntitled() && view.hasWithheldPlan() ? withheld(view.withholding()) : List.of();
    }

    /** The plan itself says that it was taken away; the subscription behind it may be gone already. */
    private static List<FindingDetail> withheld(List<Sku> skus) {
        return skus.isEmpty()
                ? List.of(new FindingDetail.None())
                : skus.stream().map(Sku::detail).toList();
    }
}
