package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.cases.Acting;
import io.unstick.remediation.cases.Approval;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.Deciding;
import io.unstick.remediation.cases.Diagnosing;
import io.unstick.remediation.cases.Due;
import io.unstick.remediation.cases.Examining;
import io.unstick.remediation.cases.Looking;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Repaying;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.safety.Safety;
import io.unstick.remediation.safety.SafetyFacts;
import io.unstick.remediation.simulation.Cases.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes one step of one case, as the service's worker and its gate before every write do. Dies now and then. */
final class Worker {
    private final World world;
    private final Parts parts;
    private final Sabotage sabotage;

    Worker(World world, Parts parts, Sabotage sabotage) {
        this.world = world;
        this.parts = parts;
        this.sabotage = sabotage;
    }

    /** Everything around the worker. */
    record Parts(
            Tenants tenants,
            Cases cases,
            Ledgers ledgers,
            Debts debts,
            Cloud cloud,
            Hands hands,
            Diagnostics diagnostics,
            Intake intake,
            People people) {}

    void work(CaseId id) {
        world.mayCrash(0.005);
        parts.intake().absorb(id);
        world.mayCrash(0.005);
        parts.cases().find(id).ifPresent(this::takeStep);
    }

    private void takeStep(Stored stored) {
        MailboxCase stuck = stored.value();
        switch (Due.of(stuck, world.now())) {
            case Due.Recover(var acting) -> recover(stored, acting);
            case Due.Look() -> look(stored);
            case Due.Ask() -> change(stored, now -> Diagnosing.ask(now, "time to look again", terms(now), at()));
            case Due.Warn(var waiting) -> change(stored, now -> Deciding.warn(now, waiting));
            case Due.Expire(var waiting) -> change(stored, now -> Deciding.expire(now, waiting, terms(now), at()));
            case Due.Act(var ready) -> act(stored, ready);
            case Due.Examine(var examining) -> examine(stored, examining);
            case Due.CheckLoan(var borrowed) -> checkLoan(stored, borrowed);
            case Due.Nothing() -> lookWhenTheIncidentIsOver(stored);
        }
    }

    private void recover(Stored stored, CaseState.Acting acting) {
        Outcome forgotten = new Outcome.NotSent("it cannot have been sent");
        change(
                stored,
                now -> sabotage == Sabotage.CRASH_IS_FORGOTTEN
                        ? Acting.ended(now, acting, forgotten, terms(now), at())
                        : Acting.interrupted(now, acting, terms(now), at()));
    }

    private void lookWhenTheIncidentIsOver(Stored stored) {
        if (stored.value().state() instanceof CaseState.Held held
                && parts.cases()
                        .find(held.incident())
                        .filter(incident -> !incident.value().isOpen())
                        .isPresent()) {
            look(stored);
        }
    }

    private void examine(Stored stored, CaseState.Examining examining) {
        Examining.Result result = parts.diagnostics().examine(parts.cloud().user(stored.value()), examining.question());
        interfere(stored.value());
        change(stored, now -> Examining.answered(now, examining, result, terms(now), at()));
    }

    private void checkLoan(Stored stored, CaseState.Borrowed borrowed) {
        boolean paid =
                sabotage == Sabotage.LOAN_NOT_ASKED_ABOUT || parts.debts().isPaid(borrowed.actionId());
        if (sabotage == Sabotage.LOOKED_MIDWAY && !paid) {
            look(stored);
            return;
        }
        change(stored, now -> {
            if (paid) {
                return Repaying.paid(now, borrowed, "everything is back", terms(now), at());
            }
            return at().isBefore(now.lookAt())
                    ? Change.none(now)
                    : Repaying.unpaid(now, borrowed, "no seat", terms(now), at());
        });
    }

    private void look(Stored stored) {
        MailboxCase stuck = stored.value();
        Sighting shown = parts.cloud().look(stuck, tenant(stuck));
        Sighting sighting = sabotage == Sabotage.RESOLVED_WITHOUT_LOOKING && shown instanceof Sighting.Missing
                ? new Sighting.Reached("r")
                : shown;
        interfere(stuck);
        change(stored, now -> seen(now, sighting));
    }

    private Change seen(MailboxCase stuck, Sighting sighting) {
        Change seen = Looking.seen(stuck, sighting, terms(stuck), at());
        return seen.after().state() instanceof CaseState.Held held ? afterIncident(seen, held) : seen;
    }

    private Change afterIncident(Change seen, CaseState.Held held) {
        Optional<MailboxCase> incident = parts.cases().find(held.incident()).map(Stored::value);
        if (incident.isEmpty() || !(incident.get().subject() instanceof Subject.TenantTrouble trouble)) {
            return seen;
        }
        Terms terms = terms(seen.after());
        return switch (StateLabel.of(incident.get().state())) {
            case RESOLVED, SUPPRESSED -> seen.then(Looking.released(seen.after(), trouble.cause(), terms, at()));
            case ESCALATED -> seen.then(Looking.incidentGivenUp(seen.after(), terms, at()));
            case OPEN, DIAGNOSING, AWAITING_APPROVAL, ACTING, SETTLING, VERIFYING, HELD, WAITING_FOR_PERSON -> seen;
        };
    }

    private void act(Stored stored, CaseState.ReadyToAct ready) {
        if (sabotage == Sabotage.INTENT_AFTER_SEND) {
            actBeforeIntent(stored, ready);
            return;
        }
        change(stored, now -> clear(now, ready));
        Stored intended = parts.cases().find(stored.value().id()).orElseThrow();
        if (intended.value().state() instanceof CaseState.Acting acting) {
            world.mayCrash(0.02);
            Outcome outcome = carryOut(intended.value(), acting);
            world.mayCrash(0.03);
            end(intended, acting, outcome);
        }
    }

    private void actBeforeIntent(Stored stored, CaseState.ReadyToAct ready) {
        Change intent = clear(stored.value(), ready);
        Outcome outcome =
                intent.after().state() instanceof CaseState.Acting acting ? carryOut(intent.after(), acting) : null;
        change(stored, _ -> intent);
        Stored intended = parts.cases().find(stored.value().id()).orElseThrow();
        if (outcome != null && intended.value().state() instanceof CaseState.Acting acting) {
            end(intended, acting, outcome);
        }
    }

    private Outcome carryOut(MailboxCase stuck, CaseState.Acting acting) {
        Tenant tenant = tenant(stuck);
        var step = new Hands.Step(tenant, parts.tenants().userOf(stuck, parts.cloud()), stuck, acting);
        return parts.hands().carryOut(step, () -> {
            interfere(stuck);
            return sabotage == Sabotage.KILL_SWITCH_READ_ONCE || !tenant.killSwitch;
        });
    }

    private void end(Stored intended, CaseState.Acting acting, Outcome outcome) {
        if (sabotage == Sabotage.BUDGET_SPENT_AFTER_WRITE && outcome instanceof Outcome.Applied) {
            parts.ledgers().spend(intended.value(), acting.cleared(), at());
        }
        Outcome told = sabotage == Sabotage.UNCLEAR_IS_SENT_AGAIN && outcome instanceof Outcome.Ambiguous
                ? new Outcome.Throttled(at())
                : outcome;
        change(intended, now -> Acting.ended(now, acting, told, terms(now), at()));
    }

    /** The gate: all objections, or the intent with everything that is written down with it. */
    private Change clear(MailboxCase approved, CaseState.ReadyToAct ready) {
        Cleared cleared = ready.cleared();
        Optional<String> lapsed =
                sabotage == Sabotage.APPROVAL_NEVER_LAPSES ? Optional.empty() : cleared.lapsed(terms(approved), at());
        if (lapsed.isPresent()) {
            return Acting.lapsed(approved, lapsed.get(), terms(approved), at());
        }
        SafetyFacts facts = facts(approved, cleared);
        List<String> objections = cleared.hasBegun()
                ? Safety.objectionsToFinishing(cleared.plan(), facts)
                : Safety.objections(cleared.plan(), facts);
        if (!objections.isEmpty()) {
            return Acting.objected(approved, ready, String.join("; ", objections), terms(approved), at());
        }
        if (sabotage != Sabotage.BUDGET_SPENT_AFTER_WRITE) {
            parts.ledgers().spend(approved, cleared, at());
        }
        parts.ledgers().begin(approved, cleared);
        if (cleared.action() instanceof LicenceAction.Borrow(var loan)) {
            parts.debts()
                    .open(cleared.actionId(), approved.id(), loan, parts.cloud().user(approved));
        }
        return Acting.intend(approved, ready);
    }

    private SafetyFacts facts(MailboxCase approved, Cleared cleared) {
        Tenant tenant = tenant(approved);
        return new SafetyFacts(
                true,
                false,
                terms(approved).policy().dryRun(),
                tenant.policy.permissionFor(cleared.plan().fix()),
                cleared.approvals().stream().map(Approval::by).collect(Collectors.toSet()),
                sabotage == Sabotage.SELF_APPROVAL ? "nobody" : approved.openedBy(),
                sabotage != Sabotage.KILL_SWITCH_READ_ONCE && tenant.killSwitch,
                null,
                parts.ledgers().budgets(tenant, approved, cleared, at()),
                parts.ledgers().experience(cleared, at()));
    }

    /** In a transaction of its own, unless somebody moved the case to another state meanwhile. */
    private void change(Stored seen, Function<MailboxCase, Change> effect) {
        Stored current = parts.cases().find(seen.value().id()).orElseThrow();
        if (sabotage == Sabotage.STALE_CASE_SAVED) {
            parts.cases().save(seen, effect.apply(seen.value()));
        } else if (current.value().state().equals(seen.value().state())) {
            parts.cases().save(current, effect.apply(current.value()));
        }
    }

    private void interfere(MailboxCase stuck) {
        parts.people().interfere(tenant(stuck), stuck);
    }

    private Terms terms(MailboxCase stuck) {
        return sabotage == Sabotage.DRY_RUN_IGNORED
                ? tenant(stuck).liveTerms()
                : tenant(stuck).terms();
    }

    private Tenant tenant(MailboxCase stuck) {
        return parts.tenants().of(stuck.mailbox().tenant());
    }

    private Instant at() {
        return world.now();
    }
}
