package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;

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
                facts, plans, SubscriptionSuspended::recognises, Cause.SUBSCRIPTION_SUSPENDED, CONFIDENCE);
    }

    private static boolean recognises(LicenceView view) {
        boolean nonePaid =
                !view.effective().isEmpty() && view.effective().stream().noneMatch(Sku::works);
        return nonePaid || (!view.isEntitled() && view.hasWithheldPlan());
    }
}
