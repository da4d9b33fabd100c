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

    private static final Duration TO_RECOVER = Duration.ofMinutes(4);
    private static final Duration UNTIL_QUIET_AT_MOST = Duration.ofMinutes(6);
    private static final Duration QUIET_FOR = Duration.ofSeconds(4);

    private final TorturePlan plan;
    private final Arena arena;
    private final Schedule schedule;
    private final Progress progress;
    private final Chronicle chronicle;
    private final Lanes lanes;
    private final InstantSource time;
    private final Beat beat;

    Torture(TorturePlan plan, Arena arena, Progress progress, InstantSource time, Duration beat) {
        this.plan = plan;
        this.arena = arena;
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
            var cast = open();
            disturb(cast);
            lanes.finish(TO_RECOVER);
            cast.havoc.calmDown();
            var calmSince = time.instant();
            chronicle.tell("the chaos is over");
            var noise = awaitQuiet(cast);
            return judge(cast, calmSince, noise);
        } catch (IOException | SQLException e) {
            throw new Refusal("The torture broke off: %s. The logs are in %s.".formatted(e, arena.logs()), e);
        }
    }

    private Cast open() throws IOException, InterruptedException {
        var tenants = arena.start();
        var replicas = arena.replicas(chronicle);
        replicas.getFirst().wasStarted();
        replicas.getLast().start();
        var people = new People(replicas.stream().map(Replica::address).toList(), plan.seed());
        var foundation = arena.foundation(chronicle);
        var crowd = new Crowd(arena.cloud(), tenants, people.requester());
        var targets = new Havoc.Targets(replicas, foundation, arena.cloud(), tenants, crowd);
        var switches = new KillSwitches(people.requester(), chronicle, time);
        var takeovers = new Takeovers(
                arena.database(),
                () -> foundation.isComplete() && replicas.stream().anyMatch(Replica::isRunning),
                time);
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
        cast.takeovers.look();
        try {
            cast.people.look();
        } catch (IOException nobodyThere) {
            chronicle.note("nobody answers the people: " + nobodyThere.getMessage());
        }
    }

    /** What ends by itself is started again, as a container would be. */
    private void restart(Member member, Cast cast) {
        if (member == Member.REMEDIATION) {
            restart(cast.targets.replicas().getFirst());
        } else {
            chronicle.tell("%s ended by itself and is started again".formatted(member.title()));
            lanes.run(member.id(), "start " + member.id(), () -> arena.start(member));
        }
    }

    private void restart(Replica replica) {
        replica.died();
        chronicle.tell("the %s replica ended by itself and is started again".formatted(replica.name()));
        lanes.run(replica.name(), "start " + replica.name(), replica::start);
    }

    /** What is still going on at the deadline; empty when nothing is. */
    private String awaitQuiet(Cast cast) throws InterruptedException {
        var quiet = new Quiet(cast.people.requester(), arena.database());
        var begun = System.nanoTime();
        var quietSince = System.nanoTime();
        var noise = "";
        while (since(begun).compareTo(UNTIL_QUIET_AT_MOST) < 0) {
            step(cast);
            noise = quiet.noise();
            if (!noise.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (since(quietSince).compareTo(QUIET_FOR) > 0) {
                chronicle.tell("all is quiet after %d s".formatted(since(begun).toSeconds()));
                return "";
            }
            var going = noise;
            beat.maybe(() -> "until it is quiet: " + going);
        }
        chronicle.tell("after %d s still: %s".formatted(UNTIL_QUIET_AT_MOST.toSeconds(), noise));
        return noise;
    }

    private TortureReport judge(Cast cast, Instant calmSince, String noise)
            throws IOException, InterruptedException, SQLException {
        var cloud = cast.targets.cloud();
        var operator = cast.people.requester();
        var listed = operator.cases();
        var cases = new ArrayList<CaseSeen>();
        for (var one : listed) {
            cases.add(one.with(operator.lastSeq(one.id())));
        }
        var history = new History(
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
        return new TortureReport(
                plan,
                Oracle.judge(history),
                new TortureReport.Figures(
                        chronicle.faults(),
                        chronicle.kills(),
                        1,
                        history.microsoft().effects().size(),
                        history.product().told().size(),
                        cast.takeovers.slowest(),
                        Quiet.states(listed),
                        noise),
                chronicle.lines(),
                schedule.deeds().stream().map(Scheduled::toString).toList());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Stops all processes. */
    @Override
    public void close() {
        lanes.close();
        arena.close();
    }
}
