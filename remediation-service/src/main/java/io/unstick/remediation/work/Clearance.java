package io.unstick.remediation.work;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.cases.Acting;
import io.unstick.remediation.cases.Approval;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.debts.DebtLedger;
import io.unstick.remediation.journal.RestoreGuard;
import io.unstick.remediation.loans.Seats;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.safety.Budgets;
import io.unstick.remediation.safety.Experience;
import io.unstick.remediation.safety.Level;
import io.unstick.remediation.safety.Safety;
import io.unstick.remediation.safety.SafetyFacts;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.SavedEntries;
import io.unstick.remediation.store.SpentWrites;
import io.unstick.remediation.store.Trials;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.settings.TimeScale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The gate before every write: gathers the facts of safety, and either spends the budget and commits the intent, or says
 * why not; a plan whose consent is gone is decided anew. In the caller's transaction; what cannot be read fails it, and nothing is written.
 */
public class Clearance {
    private final Ledgers ledgers;
    private final TenantSizes sizes;
    private final TermsOfTenants tenants;
    private final RemediationSettings settings;
    private final TimeScale scale;

    public Clearance(
            Ledgers ledgers, TenantSizes sizes, TermsOfTenants tenants, RemediationSettings settings, TimeScale scale) {
        this.ledgers = ledgers;
        this.sizes = sizes;
        this.tenants = tenants;
        this.settings = settings;
        this.scale = scale;
    }

    /** What the database knows about earlier writes, and whether there may be more. */
    public record Ledgers(
            KillSwitch killSwitch,
            SpentWrites spentWrites,
            Trials trials,
            DebtLedger debts,
            SavedEntries savedEntries,
            RestoreGuard restoreGuard) {}

    /** Reads at Microsoft what {@link #clear} will need, before any transaction begins. */
    public void prepare(CaseState.ReadyToAct ready) {
        Plan plan = ready.cleared().plan();
        if (Safety.mayHarm(plan) && tenants.find(plan.tenant()).isPresent()) {
            sizes.count(plan.tenant());
        }
    }

    public Change clear(MailboxCase approved, CaseState.ReadyToAct ready, Terms terms, Instant now) {
        Cleared cleared = ready.cleared();
        Optional<String> lapsed = tenants.find(cleared.plan().tenant()).flatMap(_ -> cleared.lapsed(terms, now));
        if (lapsed.isPresent()) {
            return Acting.lapsed(approved, lapsed.get(), terms, now);
        }
        SafetyFacts facts = facts(approved, cleared, terms, now);
        var objections = new ArrayList<>(
                cleared.hasBegun()
                        ? Safety.objectionsToFinishing(cleared.plan(), facts)
                        : Safety.objections(cleared.plan(), facts));
        if (ledgers.debts().isLent(cleared.plan().tenant(), Seats.neededBy(cleared.action()), cleared.actionId())) {
            objections.add("another licence of this kind is lent in this tenant");
        }
        if (!objections.isEmpty()) {
            return Acting.objected(approved, ready, String.join("; ", objections), terms, now);
        }
        writeDown(approved, cleared, now);
        return Acting.intend(approved, ready);
    }

    private void writeDown(MailboxCase approved, Cleared cleared, Instant now) {
        Plan plan = cleared.plan();
        ledgers.spentWrites().spend(write(approved, cleared), now);
        if (Safety.mayHarm(plan) && !cleared.hasBegun()) {
            ledgers.trials().begin(cleared.undertaking(), plan.tenant(), plan.fix(), approved.id(), now);
        }
        if (cleared.action() instanceof LicenceAction.Borrow(var loan)) {
            ledgers.debts().open(cleared.actionId(), approved.id(), plan.tenant(), loan, now);
        }
        if (cleared.action() instanceof OnPremisesAction.ChangeEntry change) {
            var saved = new SavedEntries.Saved(plan.fix(), change);
            ledgers.savedEntries().save(cleared.actionId(), approved.id(), saved, now);
        }
    }

    private SafetyFacts facts(MailboxCase approved, Cleared cleared, Terms terms, Instant now) {
        Plan plan = cleared.plan();
        Optional<TenantRecorded> tenant = tenants.find(plan.tenant());
        // First, because it takes the lock under which the trials are counted too.
        Budgets budgets = budgets(write(approved, cleared), terms.policy().budgets(), now);
        return new SafetyFacts(
                tenant.isPresent(),
                tenant.map(TenantRecorded::retired).orElse(false),
                terms.policy().dryRun(),
                terms.policy().permissionFor(plan.fix()),
                cleared.approvals().stream().map(Approval::by).collect(Collectors.toSet()),
                approved.openedBy(),
                ledgers.killSwitch().stops(plan.tenant()),
                ledgers.restoreGuard().objection().orElse(null),
                budgets,
                Safety.mayHarm(plan) ? experience(cleared, now) : Experience.NONE);
    }

    private Budgets budgets(SpentWrites.Intended write, TenantPolicy.Budgets policy, Instant now) {
        SpentWrites.Spent spent = ledgers.spentWrites()
                .others(
                        write,
                        now.minus(scale.of(settings.budgetWindow())),
                        now.minus(scale.of(settings.budgets().day())));
        // What is done for a whole tenant changes none of its users.
        int otherUsers = write.origin() == null ? 0 : spent.users();
        int reach = Budgets.reachOf(sizes.of(write.tenant()), policy.usersPerDayPercent());
        return new Budgets(
                new Level(spent.writes(), policy.writesPerHour()),
                new Level(spent.destructive(), policy.destructivePerHour()),
                new Level(spent.fleetWrites(), settings.budgets().writesPerHour()),
                new Level(spent.fleetDestructive(), settings.budgets().destructivePerHour()),
                new Level(spent.diagnostics(), settings.budgets().diagnosticsPerHour()),
                new Level(otherUsers, reach));
    }

    private Experience experience(Cleared cleared, Instant now) {
        Plan plan = cleared.plan();
        return ledgers.trials()
                .of(
                        plan.tenant(),
                        plan.fix(),
                        cleared.undertaking(),
                        settings.canary().scaled(scale),
                        now);
    }

    private static SpentWrites.Intended write(MailboxCase approved, Cleared cleared) {
        MailboxKey mailbox = approved.mailbox();
        return new SpentWrites.Intended(
                cleared.plan().tenant(),
                cleared.actionId(),
                mailbox.isTenantWide() ? null : mailbox.origin(),
                cleared.impact(),
                cleared.plan().isDiagnostic());
    }
}
