package io.unstick.remediation.work;

import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.m365.write.LiveTenant;
import io.unstick.m365.write.TenantWrites;
import io.unstick.m365.write.WriteAccess;
import io.unstick.m365.write.WriteOutcome;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.Plan;
import java.util.Optional;

/** Carries out a plan whose intent is committed: reads the preconditions again, then sends one request. */
public class Actor {
    private final WriteAccess writes;
    private final Preconditions preconditions;
    private final TermsOfTenants tenants;
    private final LastLook lastLook;

    public Actor(WriteAccess writes, Preconditions preconditions, TermsOfTenants tenants, LastLook lastLook) {
        this.writes = writes;
        this.preconditions = preconditions;
        this.tenants = tenants;
        this.lastLook = lastLook;
    }

    public Outcome carryOut(MailboxCase stuck, CaseState.Acting acting) {
        Plan plan = acting.cleared().plan();
        return preconditions
                .unmet(stuck, plan)
                .or(() -> lastLook.objection(stuck, acting))
                .orElseGet(() -> send(plan, acting));
    }

    private Outcome send(Plan plan, CaseState.Acting acting) {
        Optional<LiveTenant> live =
                tenants.find(plan.tenant()).map(TenantRecorded::tenant).flatMap(LiveTenant::of);
        return live.map(tenant -> send(
                        writes.writesTo(tenant),
                        new WriteRequest(plan.tenant(), acting.cleared().actionId(), acting.attempt()),
                        plan))
                .orElseGet(() -> new Outcome.NotSent("the tenant is in dry-run or unknown"));
    }

    private static Outcome send(TenantWrites tenant, WriteRequest request, Plan plan) {
        return switch (plan.action()) {
            case Action.RetryServiceProvisioning(var user) -> outcome(tenant.retryServiceProvisioning(request, user));
            case Action.HydrateTenant() -> outcome(tenant.enableOrganizationCustomization(request));
            case Action.ReleaseAddress(var held) ->
                outcome(tenant.releaseAddress(request, held.holder(), held.holderId(), held.address()));
            case Action.AskPerson _ -> new Outcome.NotSent("a person's step is never carried out");
        };
    }

    private static Outcome outcome(WriteOutcome written) {
        return switch (written) {
            case WriteOutcome.Applied(var requestId) -> new Outcome.Applied(requestId, false);
            case WriteOutcome.AlreadyInPlace(var requestId) -> new Outcome.Applied(requestId, true);
            case WriteOutcome.Refused(var code, var why, var requestId) -> new Outcome.Refused(code, why, requestId);
            case WriteOutcome.Throttled(var until) -> new Outcome.Throttled(until);
            case WriteOutcome.NotSent(var obstacle) -> new Outcome.NotSent(obstacle.reason());
            case WriteOutcome.Ambiguous(var why) -> new Outcome.Ambiguous(why);
        };
    }
}
