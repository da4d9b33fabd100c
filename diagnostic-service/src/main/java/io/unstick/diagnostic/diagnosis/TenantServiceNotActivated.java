package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import java.util.List;

/** Exchange Online is not set up for the tenant yet in any subscription that could give the user a mailbox. */
final class TenantServiceNotActivated implements CauseRule {
    /** Microsoft says so itself, for the whole tenant. */
    static final double CONFIDENCE = 0.9;

    private final MailboxPlans plans;

    TenantServiceNotActivated(MailboxPlans plans) {
        this.plans = plans;
    }

    @Override
    public Opinion judge(Facts facts) {
        return LicenceView.judge(
                facts, plans, TenantServiceNotActivated::details, Cause.TENANT_SERVICE_NOT_ACTIVATED, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        List<Sku> skus = view.effective();
        return skus.stream().noneMatch(Sku::isActivated)
                ? skus.stream().map(Sku::detail).toList()
                : List.of();
    }
}
