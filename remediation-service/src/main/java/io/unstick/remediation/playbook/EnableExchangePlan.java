package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.PlanDisabled;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 1: ticks the Exchange plan again inside a licence the user has anyway; costs nothing. */
final class EnableExchangePlan implements Fix {
    @Override
    public FixId id() {
        return FixId.ENABLE_EXCHANGE_PLAN;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof PlanDisabled off && off.groupId() == null
                ? Optional.of(patient.plan(
                        id(),
                        new LicenceAction.EnablePlan(patient.user(), off.skuId(), off.planId(), off.disabledPlans()),
                        "In licence %s these plans are off: %s.".formatted(off.skuId(), off.disabledPlans()),
                        "Plan %s is on; the other plans stay as they are.".formatted(off.planId())))
                : Optional.empty();
    }
}
