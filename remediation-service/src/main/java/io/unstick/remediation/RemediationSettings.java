package io.unstick.remediation;

import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.debts.DebtSettings;
import io.unstick.settings.Constraints;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the remediation service. All durations are scaled by {@code unstick.time-scale} except where it is said.
 *
 * @param look how often a waiting case looks whether the mailbox appeared by itself
 * @param firstDiagnosis how long the first diagnosis may take before it is asked for
 * @param diagnosis how long an asked-for diagnosis may take; doubles per time asked
 * @param askAgain how often a case that waits for people looks into its cause again
 * @param objection how long a plan waits after safety objected or Microsoft could not be reached
 * @param escalatedLook how often an escalated case is still looked at
 * @param settleTries how often the mailbox is looked for after a fix, each wait twice as long
 * @param ambiguousTries how often a fix may be tried whose outcome stays unclear
 * @param budgetWindow the hour of the hourly budgets
 * @param journalPoll how often the journal is looked at for entries to publish; not scaled
 * @param reconcile how often forgotten cases and debts are looked for; not scaled
 * @param restoreCheck how often the database is compared with what it published; not scaled
 * @param clockCheck how often the database is asked for its time; not scaled
 * @param budgets limits over all tenants
 * @param canary when a fix that does not help rests
 * @param debts times of the licence debts
 * @param sealedDropKeyPath file with 32 bytes in Base64 that encrypt the initial passwords of re-created users; without it
 *     no user is ever re-created
 * @param sealedDropExpires how long an initial password waits to be opened
 */
public record RemediationSettings(
        @DefaultValue("15m") Duration look,
        @DefaultValue("10m") Duration firstDiagnosis,
        @DefaultValue("10m") Duration diagnosis,
        @DefaultValue("6h") Duration askAgain,
        @DefaultValue("5m") Duration objection,
        @DefaultValue("1h") Duration escalatedLook,
        @DefaultValue("3") int settleTries,
        @DefaultValue("3") int ambiguousTries,
        @DefaultValue("1h") Duration budgetWindow,
        @DefaultValue("100ms") Duration journalPoll,
        @DefaultValue("1s") Duration reconcile,
        @DefaultValue("1m") Duration restoreCheck,
        @DefaultValue("1m") Duration clockCheck,
        @DefaultValue FleetBudgets budgets,
        @DefaultValue Canary canary,
        @DefaultValue DebtSettings debts,
        @Nullable String sealedDropKeyPath,
        @DefaultValue("72h") Duration sealedDropExpires) {
    private static final int MOST_TRIES = 10;

    /** Refuses times and counts that are not positive. */
    public RemediationSettings {
        Constraints.positive("look", look);
        Constraints.positive("first-diagnosis", firstDiagnosis);
        Constraints.positive("diagnosis", diagnosis);
        Constraints.positive("ask-again", askAgain);
        Constraints.positive("objection", objection);
        Constraints.positive("escalated-look", escalatedLook);
        Constraints.positive("budget-window", budgetWindow);
        Constraints.positive("journal-poll", journalPoll);
        Constraints.positive("reconcile", reconcile);
        Constraints.positive("restore-check", restoreCheck);
        Constraints.positive("clock-check", clockCheck);
        Constraints.positive("sealed-drop-expires", sealedDropExpires);
        Constraints.between("settle-tries", settleTries, 1, MOST_TRIES);
        Constraints.between("ambiguous-tries", ambiguousTries, 1, MOST_TRIES);
    }

    /** Whether this instance may re-create users: the new password must have a safe place to wait in. */
    public boolean canRecreateUsers() {
        return sealedDropKeyPath != null;
    }

    /** The times a case needs. */
    public Terms.Patience patience() {
        return new Terms.Patience(look, firstDiagnosis, diagnosis, askAgain, objection, escalatedLook);
    }
}
