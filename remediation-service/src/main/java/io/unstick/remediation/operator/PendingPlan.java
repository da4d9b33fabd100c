package io.unstick.remediation.operator;

import io.unstick.contracts.fix.PlanView;
import io.unstick.remediation.cases.Approval;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plan a case stands before.
 *
 * @param dryRun it would run, were the tenant not in dry-run
 * @param instructions for a person's step: what to do
 */
record PendingPlan(
        String fix,
        String impact,
        String hash,
        List<String> targets,
        String before,
        String after,
        int approvalsNeeded,
        List<Approval> approvals,
        @Nullable Instant expiresAt,
        boolean dryRun,
        @Nullable String instructions) {
    static @Nullable PendingPlan of(CaseState state) {
        return switch (state) {
            case CaseState.AwaitingApproval waiting ->
                of(waiting.plan(), waiting.needed(), waiting.approvals(), waiting.expiresAt(), false);
            case CaseState.ReadyToAct ready ->
                of(ready.cleared().plan(), 0, ready.cleared().approvals(), null, false);
            case CaseState.Acting acting ->
                of(acting.cleared().plan(), 0, acting.cleared().approvals(), null, false);
            case CaseState.WaitingForPerson waiting -> of(waiting.plan(), 0, List.of(), null, waiting.dryRun());
            case CaseState.Escalated escalated ->
                escalated.step() == null ? null : of(escalated.step(), 0, List.of(), null, false);
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.Borrowed _,
                    CaseState.Settling _,
                    CaseState.Verifying _,
                    CaseState.Watching _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.Resolved _,
                    CaseState.Suppressed _ -> null;
        };
    }

    private static PendingPlan of(
            Plan plan, int needed, List<Approval> approvals, @Nullable Instant expiresAt, boolean dryRun) {
        PlanView view = plan.view(dryRun);
        return new PendingPlan(
                view.fix().id(),
                view.impact().name().toLowerCase(Locale.ROOT),
                view.hash(),
                view.targets(),
                view.before(),
                view.after(),
                needed,
                approvals,
                expiresAt,
                dryRun,
                plan.action(0) instanceof Action.AskPerson(String instructions) ? instructions : null);
    }
}
