package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;

/** Somebody switched the mailbox plan off inside a licence that has it, and no other licence makes up for it. */
final class ExchangePlanDisabled implements CauseRule {
    /** Read in the licence itself. */
    static final double CONFIDENCE = 0.95;

    private final MailboxPlans plans;

    ExchangePlanDisabled(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(
                facts, plans, ExchangePlanDisabled::recognises, Cause.EXCHANGE_PLAN_DISABLED, CONFIDENCE);
    }

    private static boolean recognises(LicenceView view) {
        return !view.isEntitled() && view.hasDisabledPlan();
    }
}
