package io.unstick.sandbox.launcher.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A whole local Unstick: starts, watches, kills and stops the processes of a plan. After {@link #close()} nothing of it
 * runs and nothing can be started any more, whichever thread closed it. For several threads.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration START_MAY_TAKE = Duration.ofMinutes(3);
    private static final Duration SERVICES_MAY_TAKE_TO_STOP = Duration.ofSeconds(8);
    private static final Duration REST_MAY_TAKE_TO_STOP = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration SIGNAL_MAY_TAKE = Duration.ofMillis(300);

    private final StackPlan plan;
    private final DataDirectory data;
    private final Progress progress;
    private final JavaCommand commands;
    private final Readiness readiness;
    private final Map<Member, Child> children = new EnumMap<>(Member.class);
    private final BlockingQueue<Member> deaths = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** Nothing is started yet. The folder stays the caller's: it is not closed with the stack. */
    public LocalStack(StackPlan plan, DataDirectory data, Progress progress) {
        this.plan = plan;
        this.data = data;
        this.progress = progress;
        this.commands = new JavaCommand(plan, data);
        this.readiness = new Readiness(plan.ports(), data);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws Refusal when a port is taken or a process dies or does not get ready; what was started is still running
     *     then
     */
    public void start() throws InterruptedException {
        plan.ports().requireFree(plan.portNames());
        var foundation =
                plan.members().stream().filter(member -> !member.isService()).toList();
        start(foundation);
        start(Member.services());
    }

    /** Starts these at the same time and returns when they are ready; each logs into a new file. */
    public void start(Collection<Member> members) throws InterruptedException {
        members.forEach(data::startNewLog);
        progress.say("starting %s ..."
                .formatted(String.join(", ", members.stream().map(Member::title).toList())));
        var begun = System.nanoTime();
        members.forEach(this::launch);
        for (var member : members) {
            awaitReady(member, begun);
            progress.say("%s ready after %.1f s".formatted(member.title(), secondsSince(begun)));
        }
    }

    /** Starts one that is not running and returns when it is ready; it goes on with the same log. */
    public void start(Member member) throws InterruptedException {
        var begun = System.nanoTime();
        launch(member);
        awaitReady(member, begun);
    }

    private synchronized void launch(Member member) {
        requireOpen();
        if (member == Member.INFRA) { // what its predecessor said does not count
            data.forgetInfraReady();
        }
        children.put(member, Child.start(member, commands.of(member), data, this::died));
    }

    private void died(Child child) {
        if (!closed) {
            deaths.add(child.member());
        }
    }

    private void awaitReady(Member member, long begun) throws InterruptedException {
        while (!readiness.isReady(member)) {
            if (secondsSince(begun) > START_MAY_TAKE.toSeconds()) {
                throw new Refusal("%s is not ready after %d s; its log is %s."
                        .formatted(member.title(), START_MAY_TAKE.toSeconds(), data.log(member)));
            }
            requireLife(member);
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    /**
     * To be asked before a death is called one: Ctrl-C in a terminal ends the children too, and some of them before this
     * process hears of it itself.
     *
     * @throws Refusal when everything is being stopped
     */
    public void requireOpenAfterDeath() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SIGNAL_MAY_TAKE.toMillis());
        requireOpen();
    }

    private void requireOpen() {
        if (closed) {
            throw new Refusal("Unstick is being stopped.");
        }
    }

    private void requireLife(Member member) throws InterruptedException {
        requireOpen();
        var child = child(member);
        if (child.isEmpty() || !child.get().isAlive()) {
            requireOpenAfterDeath();
            deaths.remove(member);
            throw LastWords.of(member, child.map(Child::exitCode), data.log(member));
        }
    }

    private synchronized Optional<Child> child(Member member) {
        return Optional.ofNullable(children.get(member));
    }

    /** The next member that ended although nobody asked it to, if there is one in this time. */
    public Optional<Member> nextDeath(Duration patience) throws InterruptedException {
        return Optional.ofNullable(deaths.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Kill -9 of one member; returns when it is gone. */
    public synchronized void kill(Member member) {
        Optional.ofNullable(children.remove(member)).ifPresent(Child::kill);
    }

    /** Asks one member to stop, as an update would; returns when it is gone. */
    public synchronized void stop(Member member) {
        Optional.ofNullable(children.remove(member))
                .ifPresent(child -> Child.stop(List.of(child), SERVICES_MAY_TAKE_TO_STOP));
    }

    /** Where a member answers HTTP. */
    public URI address(Member member) {
        return plan.ports().http(member);
    }

    /** The broker as Kafka clients name it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + plan.ports().kafka();
    }

    /** Where a member's output goes. */
    public Path log(Member member) {
        return data.log(member);
    }

    /** Stops the services, then the rest: within 15 s nothing is left. */
    @Override
    public synchronized void close() {
        closed = true;
        var services = new ArrayList<Child>();
        Member.services()
                .forEach(member -> Optional.ofNullable(children.remove(member)).ifPresent(services::add));
        Child.stop(services, SERVICES_MAY_TAKE_TO_STOP);
        Child.stop(List.copyOf(children.values()), REST_MAY_TAKE_TO_STOP);
        children.clear();
        if (Files.exists(data.postgres())) {
            Leftovers.stopPostgres(data);
        }
        data.forgetInfraReady();
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
