package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.Licensing.Licence;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
        return LicenceView.judge(facts, plans, ExchangePlanDisabled::details, Cause.EXCHANGE_PLAN_DISABLED, CONFIDENCE);
    }

    private static List<FindingDetail> details(LicenceView view) {
        return view.isEntitled()
                ? List.of()
                : view.licensing().licences().stream()
                        .flatMap(licence -> details(licence, view))
                        .toList();
    }

    private static Stream<FindingDetail> details(Licence licence, LicenceView view) {
        List<UUID> disabled = licence.disabledPlans().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        return disabled.stream()
                .filter(view.plans()::gives)
                .map(plan -> new FindingDetail.PlanDisabled(
                        licence.skuId(), plan, disabled, view.licensing().inheritedFrom(licence.skuId())));
    }
}
