package io.unstick.remediation.work;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.cases.Acting;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Deciding;
import io.unstick.remediation.cases.Diagnosing;
import io.unstick.remediation.cases.Due;
import io.unstick.remediation.cases.Examining;
import io.unstick.remediation.cases.Looking;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Repaying;
import io.unstick.remediation.cases.Severity;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.debts.DebtLedger;
import io.unstick.remediation.examination.Examiner;
import io.unstick.remediation.examination.Looker;
import io.unstick.remediation.execution.Actor;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on one case. Only one worker per case at a time (the case's db-scheduler task); commands of people may still
 * change the case in between, so every change is made to the case as it is in the database at that moment.
 */
public class CaseWorker {
    private static final Duration UNTIL_TENANTS_ARE_READ = Duration.ofSeconds(1);

    private final CaseStore cases;
    private final CaseSaving saving;
    private final Absorption absorption;
    private final Looker looker;
    private final Clearance clearance;
    private final Examiner examiner;
    private final DebtLedger debts;
    private final Actor actor;
    private final TermsOfTenants tenants;
    private final TransactionOperations transactions;
    private final InstantSource time;

    public CaseWorker(CaseStores stores, MicrosoftSide microsoft, TermsOfTenants tenants, InstantSource time) {
        this.cases = stores.cases();
        this.saving = stores.saving();
        this.absorption = stores.absorption();
        this.clearance = stores.clearance();
        this.transactions = stores.transactions();
        this.looker = microsoft.looker();
        this.examiner = microsoft.examiner();
        this.debts = stores.debts();
        this.actor = microsoft.actor();
        this.tenants = tenants;
        this.time = time;
    }

    /** The database side of the worker. */
    public record CaseStores(
            CaseStore cases,
            CaseSaving saving,
            Absorption absorption,
            Clearance clearance,
            DebtLedger debts,
            TransactionOperations transactions) {}

    /** The Microsoft side of the worker. */
    public record MicrosoftSide(Looker looker, Examiner examiner, Actor actor) {}

    /**
     * Takes in what has arrived, then takes the one step that is due. Nothing is decided before the tenants' policies
     * are known: after a start every tenant would look like one in dry-run.
     *
     * @return when to come back; empty when only an event can wake the case
     */
    public Optional<Turn> work(CaseId id) {
        if (!tenants.areRead()) {
            return Optional.of(new Turn(at().plus(UNTIL_TENANTS_ARE_READ), Severity.WARNING.priority()));
        }
        return cases.findUndisturbed(id)
                .or(() -> absorb(id))
                .map(stored -> takeStep(stored.value()))
                .flatMap(left -> Turn.of(left, terms(left), at()));
    }

    private Optional<StoredCase> absorb(CaseId id) {
        transactions.executeWithoutResult(_ -> absorption.absorb(id, time.instant()));
        return cases.find(id);
    }

    /** The case as the step left it. */
    private MailboxCase takeStep(MailboxCase stuck) {
        return switch (Due.of(stuck, time.instant())) {
            case Due.Recover(var acting) -> change(stuck, now -> Acting.interrupted(now, acting, terms(now), at()));
            case Due.Look() -> look(stuck);
            case Due.Ask() ->
                change(stuck, now -> Diagnosing.ask(now, "no diagnosis yet, or time to look again", terms(now), at()));
            case Due.Warn(var waiting) -> change(stuck, now -> Deciding.warn(now, waiting));
            case Due.Expire(var waiting) -> change(stuck, now -> Deciding.expire(now, waiting, terms(now), at()));
            case Due.Act(var ready) -> act(stuck, ready);
            case Due.Examine(var examining) -> examine(stuck, examining);
            case Due.CheckLoan(var borrowed) -> checkLoan(stuck, borrowed);
            case Due.Nothing() -> isHeldForNothing(stuck) ? look(stuck) : stuck;
        };
    }

    private boolean isHeldForNothing(MailboxCase stuck) {
        return stuck.state() instanceof CaseState.Held held
                && cases.find(held.incident())
                        .filter(incident -> !incident.value().isOpen())
                        .isPresent();
    }

    private MailboxCase examine(MailboxCase stuck, CaseState.Examining examining) {
        Examining.Result result = examiner.examine(stuck, examining.question());
        return change(stuck, now -> Examining.answered(now, examining, result, terms(now), at()));
    }

    /** Asked in the transaction that saves the answer: a debt is never paid unnoticed. */
    private MailboxCase checkLoan(MailboxCase stuck, CaseState.Borrowed borrowed) {
        return change(stuck, now -> switch (debts.standing(borrowed.actionId())) {
            case DebtLedger.Standing.Paid(var how) -> Repaying.paid(now, borrowed, how, terms(now), at());
            case DebtLedger.Standing.Open(var why) ->
                at().isBefore(now.lookAt()) ? Change.none(now) : Repaying.unpaid(now, borrowed, why, terms(now), at());
        });
    }

    private MailboxCase look(MailboxCase stuck) {
        Sighting sighting = looker.look(stuck);
        return change(stuck, now -> seen(now, sighting));
    }

    private Change seen(MailboxCase stuck, Sighting sighting) {
        Change seen = Looking.seen(stuck, sighting, terms(stuck), at());
        return seen.after().state() instanceof CaseState.Held held ? afterIncident(seen, held) : seen;
    }

    private Change afterIncident(Change seen, CaseState.Held held) {
        MailboxCase incident =
                cases.find(held.incident()).map(StoredCase::value).orElse(null);
        if (incident == null || !(incident.subject() instanceof Subject.TenantTrouble trouble)) {
            return seen;
        }
        Terms terms = terms(seen.after());
        return switch (incident.state()) {
            case CaseState.Resolved _, CaseState.Suppressed _ ->
                seen.then(Looking.released(seen.after(), trouble.cause(), terms, at()));
            case CaseState.Escalated _ -> seen.then(Looking.incidentGivenUp(seen.after(), terms, at()));
            case CaseState.Opened _,
                    CaseState.Diagnosing _,
                    CaseState.Examining _,
                    CaseState.Borrowed _,
                    CaseState.AwaitingApproval _,
                    CaseState.ReadyToAct _,
                    CaseState.Acting _,
                    CaseState.Settling _,
                    CaseState.Verifying _,
                    CaseState.Watching _,
                    CaseState.Held _,
                    CaseState.WaitingForMicrosoft _,
                    CaseState.WaitingForPerson _ -> seen;
        };
    }

    /**
     * Commits the intent, acts once, commits the outcome. A crash in between leaves the intent to be found. Who stood still
     * on the way may find that of another replica: only one's own is acted on.
     */
    private MailboxCase act(MailboxCase stuck, CaseState.ReadyToAct ready) {
        clearance.prepare(ready);
        return ownChange(stuck, now -> clearance.clear(now, ready, terms(now), at()))
                .map(own -> own.state() instanceof CaseState.Acting acting ? carryOut(own, acting) : own)
                .orElseGet(() -> asItIs(stuck));
    }

    private MailboxCase carryOut(MailboxCase intended, CaseState.Acting acting) {
        Outcome outcome = actor.carryOut(intended, acting);
        return change(intended, now -> Acting.ended(now, acting, outcome, terms(now), at()));
    }

    /** Changes the case in a transaction of its own, unless somebody moved it to another state meanwhile. */
    private MailboxCase change(MailboxCase seen, Function<MailboxCase, Change> effect) {
        return ownChange(seen, effect).orElseGet(() -> asItIs(seen));
    }

    /** The same; empty when nothing was changed here. */
    private Optional<MailboxCase> ownChange(MailboxCase seen, Function<MailboxCase, Change> effect) {
        return Objects.requireNonNull(transactions.execute(_ -> cases.lock(seen.id())
                .filter(stored -> stored.value().state().equals(seen.state()))
                .map(stored -> save(stored, effect.apply(stored.value())))));
    }

    private MailboxCase save(StoredCase before, Change change) {
        saving.save(before, change, at());
        return change.after();
    }

    private MailboxCase asItIs(MailboxCase seen) {
        return cases.find(seen.id()).map(StoredCase::value).orElse(seen);
    }

    private Terms terms(MailboxCase stuck) {
        return tenants.of(stuck.mailbox().tenant());
    }

    private Instant at() {
        return time.instant();
    }
}
