package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.m365.write.LiveTenant;
import io.unstick.m365.write.TenantWrites;
import io.unstick.m365.write.WriteAccess;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.ProvisioningAction;
import io.unstick.remediation.playbook.RecreationAction;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.util.Optional;
import java.util.function.BiFunction;

/** Carries out one step: prepare, look a last time, send one request. */
public class Actor {
    private final Hands hands;
    private final WriteAccess writes;
    private final TermsOfTenants tenants;
    private final LastLook lastLook;

    public Actor(Hands hands, WriteAccess writes, TermsOfTenants tenants, LastLook lastLook) {
        this.hands = hands;
        this.writes = writes;
        this.tenants = tenants;
        this.lastLook = lastLook;
    }

    /** Everyone who can do something. */
    public record Hands(
            ProvisioningHand provisioning,
            LicenceHand licences,
            AddressHand addresses,
            OnPremisesHand onPremises,
            RecreationHand recreation) {}

    public Outcome carryOut(MailboxCase stuck, CaseState.Acting acting) {
        var situation = new Situation(stuck, acting);
        return switch (prepare(situation)) {
            case Preparation.Settled(var outcome) -> outcome;
            case Preparation.Ready(var sending) ->
                lastLook.objection(stuck, acting).orElseGet(() -> send(situation, sending));
            case Preparation.Restoring(var user) ->
                lastLook.objection(stuck, acting).orElseGet(() -> restore(situation, user));
        };
    }

    private Preparation prepare(Situation situation) {
        return switch (situation.cleared().action()) {
            case ProvisioningAction action -> hands.provisioning().prepare(action, situation);
            case LicenceAction action -> hands.licences().prepare(action, situation);
            case AddressAction action -> hands.addresses().prepare(action, situation);
            case OnPremisesAction action -> hands.onPremises().prepare(action, situation);
            case RecreationAction action -> hands.recreation().prepare(action, situation);
            case Action.AskPerson _ -> Preparation.overtaken("a person's step is never carried out");
        };
    }

    private Outcome send(Situation situation, BiFunction<TenantWrites, WriteRequest, Outcome> sending) {
        Optional<LiveTenant> live =
                tenants.find(situation.tenant()).map(TenantRecorded::tenant).flatMap(LiveTenant::of);
        return live.map(tenant -> sending.apply(writes.writesTo(tenant), situation.request()))
                .orElseGet(() -> new Outcome.NotSent("the tenant is in dry-run or unknown"));
    }

    private Outcome restore(Situation situation, UserObjectId user) {
        return Outcomes.of(writes.restoresIn(situation.tenant()).restoreDeleted(situation.request(), user));
    }
}
