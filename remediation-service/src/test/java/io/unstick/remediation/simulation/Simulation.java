package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.DiagnosisAsked;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.simulation.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One seed: two tenants, six missing mailboxes, two days in which everything goes wrong, and then peace until every case
 * has ended.
 */
final class Simulation {
    private static final Duration CHAOS = Duration.ofDays(2);
    private static final Duration PEACE = Duration.ofDays(20);
    private static final int CHECK_EVERY = 50;
    private static final int MOST_STEPS_AT_ONCE = 60;

    private final World world;
    private final Oracle oracle;
    private final Cases cases;
    private final Cloud cloud;
    private final Debts debts;
    private final Diagnostics diagnostics;
    private final Intake intake;
    private final People people;
    private final Tenants tenants;
    private final Worker worker;
    private final Consumer<String> told;
    private final Map<CaseId, Instant> schedule = new LinkedHashMap<>();
    private final Map<CaseId, Integer> atOnce = new HashMap<>();
    private final Set<User> announced = new LinkedHashSet<>();
    private Instant lastWork = World.START;
    private int crashes;
    private long fingerprint;

    private Simulation(long seed, Sabotage sabotage, Consumer<String> told) {
        this.told = told;
        world = new World(seed);
        oracle = new Oracle(world);
        var ledgers = new Ledgers();
        cases = new Cases(world, oracle, ledgers);
        cloud = new Cloud(world, oracle);
        debts = new Debts(world, cloud, sabotage, this::wake);
        diagnostics = new Diagnostics(world);
        people = new People(world, cases, oracle, sabotage);
        tenants = new Tenants(List.of(new Tenant(world), new Tenant(world)));
        intake = new Intake(
                world,
                cases,
                oracle,
                sabotage,
                mailbox -> tenants.of(mailbox.tenant()).terms(),
                this::wake);
        var hands = new Hands(world, cloud, oracle, sabotage);
        worker = new Worker(
                world,
                new Worker.Parts(tenants, cases, ledgers, debts, cloud, hands, diagnostics, intake, people),
                sabotage);
    }

    /**
     * How a seed went.
     *
     * @param fingerprint the same whenever the same seed is run again
     */
    record Result(
            long seed,
            List<Violation> violations,
            int cases,
            int requests,
            int effects,
            int crashes,
            long fingerprint) {
        boolean isClean() {
            return violations.isEmpty();
        }
    }

    /** Runs a seed. */
    static Result run(long seed, Sabotage sabotage) {
        return run(seed, sabotage, _ -> {});
    }

    /**
     * Runs a seed and tells its story.
     *
     * @param told hears one line per journal entry
     */
    static Result run(long seed, Sabotage sabotage, Consumer<String> told) {
        var simulation = new Simulation(seed, sabotage, told);
        simulation.prepare();
        simulation.pass();
        simulation.judge();
        return new Result(
                seed,
                simulation.oracle.violations(),
                simulation.cases.all().size(),
                simulation.oracle.requests(),
                simulation.cloud.effects(),
                simulation.crashes,
                simulation.fingerprint);
    }

    private void prepare() {
        cases.whenWoken(this::wake);
        cases.whenJournaled(this::follow);
        people.whenDecided(this::wake);
        cloud.whenProvisioned(this::announceReady);
        for (Tenant tenant : tenants.all()) {
            for (int count = 0; count < 3; count++) {
                var user = new User(world, tenant);
                cloud.add(user);
                world.in(world.minutes(0, 600), () -> announceStuck(user));
                if (world.maybe(0.25)) {
                    world.in(world.minutes(0, 600), () -> openByHand(user));
                }
            }
            for (int count = world.between(0, 4); count > 0; count--) {
                world.in(world.minutes(0, 2880), () -> people.stop(tenant, world.minutes(5, 500)));
                world.in(world.minutes(0, 2880), () -> tenant.changePolicy(world));
            }
        }
        for (int count = world.between(0, 3); count > 0; count--) {
            world.in(world.minutes(60, 2880), () -> editByHand(world.oneOf(cloud.users())));
        }
        world.in(CHAOS, this::calmDown);
    }

    private void calmDown() {
        world.calmDown();
        tenants.all().forEach(tenant -> tenant.changePolicy(world));
    }

    private void pass() {
        Instant end = World.START.plus(CHAOS).plus(PEACE);
        int steps = 0;
        while (world.step(end)) {
            if (world.isCalm() && ++steps % CHECK_EVERY == 0 && isOver()) {
                return;
            }
        }
    }

    private boolean isOver() {
        return debts.allPaid() && cases.all().stream().allMatch(this::isSettled);
    }

    private boolean isSettled(MailboxCase one) {
        boolean mayStillResolve = one.state() instanceof CaseState.Escalated
                && cloud.isGoalReached(one, tenants.of(one.mailbox().tenant()));
        return !one.isOpen() && !mayStillResolve;
    }

    private void judge() {
        cases.all().stream()
                .filter(one -> !isSettled(one))
                .forEach(one -> oracle.violation(
                        Kind.STUCK, one.id() + " is " + one.state().getClass().getSimpleName() + " for ever"));
        cloud.users().stream()
                .filter(user -> !user.edited && user.trouble != Trouble.PLAN_OFF && !user.holdsNothingBorrowed())
                .forEach(user -> oracle.violation(Kind.OPEN_DEBT, "licences are " + user.licences));
        announced.stream()
                .filter(user -> cases.newestCaseOf(user.key()).isEmpty())
                .forEach(user -> oracle.violation(Kind.LOST, "nobody cares for " + user.id));
    }

    private void wake(CaseId id) {
        schedule(id, world.now());
    }

    private void schedule(CaseId id, Instant when) {
        schedule.put(id, when);
        world.at(when, () -> {
            if (when.equals(schedule.get(id))) {
                schedule.remove(id);
                work(id);
            }
        });
    }

    private void work(CaseId id) {
        if (!world.now().equals(lastWork)) {
            lastWork = world.now();
            atOnce.clear();
        }
        if (atOnce.merge(id, 1, Integer::sum) > MOST_STEPS_AT_ONCE) {
            oracle.violation(Kind.STUCK, id + " never comes to rest");
            return;
        }
        try {
            worker.work(id);
        } catch (World.Crash died) {
            crashes++;
            schedule(id, world.now().plus(world.minutes(1, 2)));
            return;
        }
        cases.find(id).map(stored -> stored.value().dueAt()).ifPresent(due -> {
            if (!schedule.containsKey(id)) {
                schedule(id, due.isBefore(world.now()) ? world.now() : due);
            }
        });
    }

    private void follow(MailboxCase stuck, Entry entry) {
        fingerprint = 31 * fingerprint + entry.hashCode();
        told.accept("%s %s %s by %s".formatted(world.now(), stuck.id(), entry.event(), entry.by()));
        Tenant tenant = tenants.of(stuck.mailbox().tenant());
        people.follow(tenant, stuck, entry);
        switch (entry.event()) {
            case DiagnosisAsked _ -> diagnoseLater(cloud.user(stuck), stuck.id());
            case RemediationEvent.Resolved _ -> oracle.resolved(stuck, cloud.isGoalReached(stuck, tenant));
            case RemediationEvent.Suppressed _ -> judgeSuppression(stuck);
            default -> {}
        }
    }

    private void judgeSuppression(MailboxCase stuck) {
        User user = tenants.userOf(stuck, cloud);
        if (debts.owes(stuck.id()) && !user.edited && !user.isEntitled()) {
            oracle.violation(Kind.MIDWAY, stuck.id() + " ended because of what Unstick did itself");
        }
    }

    private void diagnoseLater(User user, CaseId id) {
        Duration wait = world.fault(0.15) ? world.minutes(20, 600) : world.minutes(1, 5);
        world.in(wait, () -> {
            if (!world.fault(0.05)) {
                intake.publish(id, user.key(), diagnostics.diagnose(user, id));
            }
        });
    }

    private void announceStuck(User user) {
        if (user.mailbox || (!user.isEntitled() && user.trouble != Trouble.PLAN_OFF)) {
            return;
        }
        announced.add(user);
        CaseId id = CaseId.ofEpisode(user.key(), user.licensedSince);
        intake.publish(
                id,
                user.key(),
                new MailboxStuck(
                        user.key(),
                        id,
                        user.id,
                        user.address(),
                        "Ada",
                        user.licensedSince,
                        User.MAILBOX_PLAN,
                        List.of(),
                        world.now()));
        diagnoseLater(user, id);
    }

    private void announceReady(User user) {
        CaseId id = CaseId.ofEpisode(user.key(), user.licensedSince);
        if (world.maybe(0.8)) {
            intake.publish(id, user.key(), new MailboxReady(user.key(), id, world.now()));
        }
    }

    private void openByHand(User user) {
        if (cases.openCaseOf(user.key()).isEmpty()) {
            cases.open(Opening.byHand(
                    new CaseId(world.uuid()),
                    user.key(),
                    user.subject(),
                    new Opening.Request(People.REQUESTER, "please"),
                    user.tenant.terms(),
                    world.now()));
        }
    }

    private void editByHand(User user) {
        switch (world.between(1, 3)) {
            case 1 -> user.holderAddresses.add("smtp:new@contoso.example");
            case 2 -> user.ownerOfHolder = true;
            default -> {
                user.edited = true;
                user.licences.values().forEach(off -> off.add(User.MAILBOX_PLAN));
            }
        }
    }
}
