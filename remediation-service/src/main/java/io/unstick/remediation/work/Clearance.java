package io.unstick.remediation.work;

import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.fix.Impact;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.cases.Acting;
import io.unstick.remediation.cases.Approval;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.debts.DebtLedger;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.safety.Safety;
import io.unstick.remediation.safety.SafetyFacts;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.SpentWrites;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.settings.TimeScale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The gate before every write: gathers the facts of safety, and either spends the budget and commits the intent, or says
 * why not; a plan whose consent is gone is decided anew. In the caller's transaction; what cannot be read fails it, and nothing is written.
 */
public class Clearance {
    private final KillSwitch killSwitch;
    private final SpentWrites spentWrites;
    private final TermsOfTenants tenants;
    private final DebtLedger debts;
    private final RemediationSettings settings;
    private final TimeScale scale;

    public Clearance(
            KillSwitch killSwitch,
            SpentWrites spentWrites,
            TermsOfTenants tenants,
            DebtLedger debts,
            RemediationSettings settings,
            TimeScale scale) {
        this.debts = debts;
        this.killSwitch = killSwitch;
        this.spentWrites = spentWrites;
        this.tenants = tenants;
        this.settings = settings;
        this.scale = scale;
    }

    public Change clear(MailboxCase approved, CaseState.ReadyToAct ready, Terms terms, Instant now) {
        Cleared cleared = ready.cleared();
        Optional<String> lapsed = tenants.find(cleared.plan().tenant()).flatMap(_ -> cleared.lapsed(terms, now));
        if (lapsed.isPresent()) {
            return Acting.lapsed(approved, lapsed.get(), terms, now);
        }
        SafetyFacts facts = facts(approved, cleared, terms, now);
        List<String> objections = cleared.hasBegun()
                ? Safety.objectionsToFinishing(cleared.plan(), facts)
                : Safety.objections(cleared.plan(), facts);
        if (!objections.isEmpty()) {
            return Acting.objected(approved, ready, String.join("; ", objections), terms, now);
        }
        // The first step is the one that hurts; the others only make it good.
        boolean destructive = cleared.plan().fix().impact() == Impact.DESTRUCTIVE && !cleared.hasBegun();
        spentWrites.spend(cleared.plan().tenant(), cleared.actionId(), destructive, now);
        if (cleared.action() instanceof LicenceAction.Borrow(var loan)) {
            debts.open(cleared.actionId(), approved.id(), cleared.plan().tenant(), loan, now);
        }
        return Acting.intend(approved, ready);
    }

    private SafetyFacts facts(MailboxCase approved, Cleared cleared, Terms terms, Instant now) {
        Plan plan = cleared.plan();
        Optional<TenantRecorded> tenant = tenants.find(plan.tenant());
        SpentWrites.Spent spent =
                spentWrites.since(plan.tenant(), cleared.actionId(), now.minus(scale.of(settings.budgetWindow())));
        return new SafetyFacts(
                tenant.isPresent(),
                tenant.map(TenantRecorded::retired).orElse(false),
                terms.policy().dryRun(),
                terms.policy().permissionFor(plan.fix()),
                cleared.approvals().stream().map(Approval::by).collect(Collectors.toSet()),
                approved.openedBy(),
                killSwitch.stops(plan.tenant()),
                spent.writes(),
                spent.destructive(),
                terms.policy().budgets().writesPerHour(),
                terms.policy().budgets().destructivePerHour());
    }
}
