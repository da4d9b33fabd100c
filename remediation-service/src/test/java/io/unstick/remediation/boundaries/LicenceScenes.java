package io.unstick.remediation.boundaries;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AssignmentFailed;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded;
import io.unstick.contracts.findings.FindingDetail.PlanDisabled;
import io.unstick.contracts.fix.FixId;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.LicenceError;
import io.unstick.sandbox.cloud.MailboxPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies in the licences. */
final class LicenceScenes {
    private static final int SEATS = 10;

    private LicenceScenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene(
                        FixId.SET_USAGE_LOCATION,
                        Scenes.stuck(Blocker.usageLocationMissing()),
                        Scenes.found(Cause.USAGE_LOCATION_MISSING),
                        new Step.Request(
                                LicenceAction.SetUsageLocation.class, Step.WITH_DIAGNOSIS, "PATCH /users/{id}")),
                new Scene(
                        FixId.ENABLE_EXCHANGE_PLAN,
                        Scenes.stuck(Blocker.exchangePlanDisabled()),
                        LicenceScenes::disabledPlan,
                        new Step.Request(LicenceAction.EnablePlan.class, Step.WITH_DIAGNOSIS, Step.LICENCES)),
                new Scene(
                        FixId.ASSIGN_LICENCE,
                        Scenes.stuck(Blocker.licenceMissing()),
                        LicenceScenes::missingLicence,
                        new Step.Request(LicenceAction.AssignLicence.class, "assign-licence", Step.LICENCES)),
                new Scene(
                        FixId.REPROCESS_LICENCE,
                        Scenes.stuck(Blocker.groupLicenceError(LicenceError.DEPENDENCY)),
                        LicenceScenes::failedAssignment,
                        new Step.Request(
                                LicenceAction.ReprocessLicences.class,
                                Step.WITH_DIAGNOSIS,
                                "POST /users/{id}/reprocessLicenseAssignment")),
                cycle(FixId.TOGGLE_EXCHANGE_PLAN, Blocker.Cure.PLAN_TOGGLE),
                cycle(FixId.SWAP_LICENCE, Blocker.Cure.LICENCE_SWAP));
    }

    private static Scene cycle(FixId fix, Blocker.Cure cure) {
        return new Scene(
                        fix,
                        Scenes.stuck(Blocker.backendFaultCuredBy(cure)),
                        Scenes.found(Cause.BACKEND_UNKNOWN),
                        new Step.Request(LicenceAction.Borrow.class, "borrow-licence", Step.LICENCES),
                        new Step.Repayment())
                .ending(StateLabel.RESOLVED, LicenceScenes::asBefore);
    }

    private static List<String> asBefore(Scenery at) {
        List<String> missing = new ArrayList<>(at.whatIsMissing(at.hasMailbox(), "a mailbox"));
        missing.addAll(at.whatIsMissing(
                at.copy().licences().equals(at.crash().before().licences()), "the licences as they were"));
        return missing;
    }

    private static Finding disabledPlan(Scenery at) {
        Optional<AssignedLicence> licence = at.account().licences().stream()
                .filter(one -> one.skuId().equals(MailboxPlan.ENTERPRISE.skuId()))
                .filter(one -> one.disabledPlans().contains(MailboxPlan.ENTERPRISE.id()))
                .findFirst();
        return detailed(
                Cause.EXCHANGE_PLAN_DISABLED,
                licence.map(one -> new PlanDisabled(
                        one.skuId(), MailboxPlan.ENTERPRISE.id(), List.copyOf(one.disabledPlans()), null)));
    }

    private static Finding missingLicence(Scenery at) {
        var offer = new LicenceNeeded.Offer(MailboxPlan.ENTERPRISE.skuId(), MailboxPlan.ENTERPRISE.id(), SEATS);
        return detailed(
                Cause.LICENSE_MISSING,
                Optional.of(new LicenceNeeded(List.of(), List.of(offer)))
                        .filter(_ -> at.account().licences().isEmpty()));
    }

    private static Finding failedAssignment(Scenery at) {
        return detailed(
                Cause.LICENSE_ASSIGNMENT_ERROR,
                at.account().assignments().stream()
                        .filter(assignment -> !assignment.error().equals("None"))
                        .findFirst()
                        .map(failed -> new AssignmentFailed(failed.skuId(), failed.groupId(), failed.error())));
    }

    /** Nothing is known any more once the detail is gone. */
    static Finding detailed(Cause cause, Optional<? extends FindingDetail> detail) {
        return detail.map(known -> new Finding(cause, 0.95, cause.explanation(), known, List.of()))
                .orElseGet(() -> Finding.of(Cause.BACKEND_UNKNOWN, 0.4));
    }
}
