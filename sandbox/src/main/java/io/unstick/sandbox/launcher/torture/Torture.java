package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.Refusal;
import io.unstick.sandbox.launcher.torture.oracle.CaseSeen;
import io.unstick.sandbox.launcher.torture.oracle.History;
import io.unstick.sandbox.launcher.torture.oracle.Oracle;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;

/** One run: everything goes wrong for a while, then nothing does, then it is judged. For one thread. */
public final class Torture implements AutoCloseable {

    private static final int SEEDS_PER_MINUTE = 100;
    private static final int MOST_SEEDS = 2000;
    private static final Duration TO_RECOVER = Duration.ofMinutes(4);
    private static final Duration UNTIL_QUIET_AT_MOST = Duration.ofMinutes(6);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration QUIET_FOR = Duration.ofSeconds(4);

    private final TorturePlan plan;
    private final Arena arena;
    private final Schedule schedule;
    private final Progress progress;
    private final Chronicle chronicle;
    private final Lanes lanes;
    private final InstantSource time;
    private final Beat beat;
    private final SimulatedSeeds simulation;

    Torture(
            TorturePlan plan,
            Arena arena,
            SimulatedSeeds simulation,
            Progress progress,
            InstantSource time,
            Duration beat) {
        this.plan = plan;
        this.arena = arena;
        this.simulation = simulation;
        this.schedule = Schedule.of(plan);
        this.progress = progress;
        this.time = time;
        this.chronicle = new Chronicle(progress);
        this.lanes = new Lanes(chronicle);
        this.beat = new Beat(progress, beat);
    }

    /** Everybody who takes part. */
    private record Cast(
            Havoc.Targets targets, People people, KillSwitches switches, Takeovers takeovers, Havoc havoc) {}

    /**
     * Plays and judges.
     *
     * @throws Refusal when something of the arena itself breaks, so that nothing can be judged
     */
    public TortureReport run() throws InterruptedException {
        progress.say("seed %d: %d deeds in %d minutes; the same again: %s"
                .formatted(plan.seed(), schedule.deeds().size(), plan.minutes(), plan.again()));
        try {
            var simulated = simulate();
            return play(open(), simulated);
        } catch (IOException | SQLException e) {
            throw new Refusal("The torture broke off: %s. The logs are in %s.".formatted(e, arena.logs()), e);
        }
    }

    private SimulatedSeeds.Outcome simulate() throws IOException, InterruptedException {
        var count = Math.min(plan.minutes() * SEEDS_PER_MINUTE, MOST_SEEDS);
        var log = arena.logs().resolve("log").resolve("simulation.log");
        var outcome = simulation.run(plan.seed(), count, log);
        progress.say(
                outcome.seeds() == 0
                        ? "the simulation is not built here, so no seeds of it were run"
                        : "%d seeds of the simulation found %d violations"
                                .formatted(outcome.seeds(), outcome.violations().size()));
        return outcome;
    }

    private TortureReport play(Cast cast, SimulatedSeeds.Outcome simulated)
            throws IOException, InterruptedException, SQLException {
        try (var _ = new Round("people", BETWEEN_LOOKS, () -> look(cast.people));
                var _ = new Round("takeovers", BETWEEN_LOOKS, cast.takeovers::look)) {
            disturb(cast);
            lanes.finish(TO_RECOVER);
            cast.havoc.calmDown();
            var calmSince = time.instant();
            chronicle.tell("the chaos is over");
            var noise = awaitQuiet(cast);
            return judge(cast, history(cast, calmSince), simulated, noise);
        }
    }

    private Cast open() throws IOException, InterruptedException {
        var tenants = arena.start();
        var replicas = arena.replicas(chronicle);
        replicas.getFirst().wasStarted();
        replicas.getLast().start();
        var people = new People(replicas, plan.seed());
        var foundation = arena.foundation(chronicle);
        var crowd = new Crowd(arena.cloud(), tenants, people.requester());
        var targets = new Havoc.Targets(replicas, foundation, arena.cloud(), tenants, crowd);
        var switches = new KillSwitches(people.requester(), chronicle, time);
        var takeovers =
                new Takeovers(arena.database(), () -> replicas.stream().anyMatch(Replica::isRunning), chronicle, time);
        return new Cast(
                targets,
                people,
                switches,
                takeovers,
                new Havoc(lanes, chronicle, targets, people, switches, takeovers, new Moment(arena.database())));
    }

    private void disturb(Cast cast) throws InterruptedException {
        chronicle.begin();
        var begun = System.nanoTime();
        var next = 0;
        var deeds = schedule.deeds();
        while (since(begun).compareTo(plan.length()) < 0) {
            while (next < deeds.size() && since(begun).compareTo(deeds.get(next).at()) >= 0) {
                cast.havoc.perform(deeds.get(next).deed());
                next++;
            }
            step(cast);
            beat.maybe(() -> "%d s of %d: %d people stuck, %d kills, %d faults, slowest takeover %.0f s"
                    .formatted(
                            since(begun).toSeconds(),
                            plan.length().toSeconds(),
                            cast.targets.crowd().size(),
                            chronicle.kills(),
                            chronicle.faults(),
                            cast.takeovers.slowest()));
        }
    }

    /** Looks after everything once; takes a moment. */
    private void step(Cast cast) throws InterruptedException {
        lanes.check();
        var died = arena.nextDeath();
        if (died.isPresent()) {
            restart(died.get(), cast);
        }
        if (arena.hasSecondDied()) {
            restart(cast.targets.replicas().getLast());
        }
    }

    private void look(People people) throws InterruptedException {
        try {
            people.look();
        } catch (IOException nobodyThere) {
            chronicle.note("nobody answers the people: " + nobodyThere.getMessage());
        }
    }

    /** What ends by itself is started again, as a container would be; but the cloud's memory ends with it. */
    private void restart(Member member, Cast cast) throws InterruptedException {
        arena.requireOpenAfterDeath();
        switch (member) {
            case CLOUD -> throw new Refusal("The simulated cloud ended by itself; its log is in " + arena.logs() + ".");
            case REMEDIATION -> restart(cast.targets.replicas().getFirst());
            case INFRA, DETECTOR, DIAGNOSTIC -> {
                chronicle.tell("%s ended by itself and is started again".formatted(member.title()));
                lanes.run(member.id(), "start " + member.id(), () -> arena.start(member));
            }
        }
    }

    private void restart(Replica replica) {
        replica.died();
        chronicle.tell("the %s replica ended by itself and is started again".formatted(replica.name()));
        lanes.run(replica.name(), "start " + replica.name(), replica::start);
    }

    /** What is still going on at the deadline; empty when nothing is. */
    private String awaitQuiet(Cast cast) throws IOException, InterruptedException {
        var quiet = new Quiet(cast.people.requester(), arena.database());
        var begun = System.nanoTime();
        var quietSince = System.nanoTime();
        var noise = "";
        while (since(begun).compareTo(UNTIL_QUIET_AT_MOST) < 0) {
            step(cast);
            cast.switches.calmDown();
            noise = quiet.noise();
            if (!noise.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (since(quietSince).compareTo(QUIET_FOR) > 0) {
                chronicle.tell("all is quiet after %d s".formatted(since(begun).toSeconds()));
                return "";
            }
            var going = noise;
            beat.maybe(() -> going.isEmpty() ? "it is quiet" : "until it is quiet: " + going);
        }
        chronicle.tell("after %d s still: %s".formatted(UNTIL_QUIET_AT_MOST.toSeconds(), noise));
        return noise;
    }

    private History history(Cast cast, Instant calmSince) throws IOException, InterruptedException, SQLException {
        var cloud = cast.targets.cloud();
        var operator = cast.people.requester();
        var cases = new ArrayList<CaseSeen>();
        for (var one : operator.cases()) {
            cases.add(one.with(operator.lastSeq(one.id())));
        }
        return new History(
                new History.Microsoft(
                        cast.targets.crowd().arrivals(cloud.withMailbox()), cloud.effects(), cloud.licences()),
                new History.Product(
                        cases,
                        EventLog.read(arena.bootstrapServers()),
                        arena.database().openDebts(),
                        cast.takeovers.all()),
                new History.People(cast.people.said(), cast.switches.stops()),
                World.LIMITS,
                calmSince,
                time.instant());
    }

    private TortureReport judge(Cast cast, History history, SimulatedSeeds.Outcome simulated, String noise) {
        var violations = new ArrayList<>(simulated.violations());
        violations.addAll(Oracle.judge(history));
        var figures = new TortureReport.Figures(
                chronicle.faults(),
                chronicle.kills(),
                simulated.seeds() + 1,
                history.microsoft().effects().size(),
                history.product().told().size(),
                cast.takeovers.slowest(),
                Quiet.states(history.product().cases()),
                noise);
        return new TortureReport(
                plan,
                violations,
                figures,
                chronicle.lines(),
                schedule.deeds().stream().map(Scheduled::toString).toList());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Stops all processes. */
    @Override
    public void close() {
        simulation.close();
        lanes.close();
        arena.close();
    }
}
