package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.TortureCloud.FleetTenant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does what the schedule says. */
final class Havoc {

    private final Lanes lanes;
    private final Chronicle chronicle;
    private final Targets targets;
    private final People people;
    private final KillSwitches switches;
    private final Takeovers takeovers;
    private final Moment moment;

    Havoc(
            Lanes lanes,
            Chronicle chronicle,
            Targets targets,
            People people,
            KillSwitches switches,
            Takeovers takeovers,
            Moment moment) {
        this.lanes = lanes;
        this.chronicle = chronicle;
        this.targets = targets;
        this.people = people;
        this.switches = switches;
        this.takeovers = takeovers;
        this.moment = moment;
    }

    /** What it is done to. */
    record Targets(
            List<Replica> replicas,
            Foundation foundation,
            TortureCloud cloud,
            List<FleetTenant> tenants,
            Crowd crowd) {}

    /** Returns at once. */
    void perform(Deed deed) {
        switch (deed) {
            case Deed.KillReplica(int which, boolean atWork, Duration down) -> {
                var replica = targets.replicas.get(which);
                lanes.run(replica.name(), deed.toString(), () -> {
                    moment.await(replica.name(), atWork);
                    kill(replica, down);
                });
            }
            case Deed.PauseReplica(int which, boolean atWork, Duration length) -> {
                var replica = targets.replicas.get(which);
                lanes.run(replica.name(), deed.toString(), () -> {
                    moment.await(replica.name(), atWork);
                    pause(replica, length);
                });
            }
            case Deed.KillKafka(Duration down) ->
                lanes.run("foundation", deed.toString(), () -> {
                    targets.foundation.killKafka();
                    chronicle.kill("Kafka is killed for %.1f s".formatted(seconds(down)));
                    bringBack(down);
                });
            case Deed.KillPostgres(Duration down) ->
                lanes.run("foundation", deed.toString(), () -> {
                    targets.foundation.killPostgres();
                    chronicle.kill("PostgreSQL is killed for %.1f s".formatted(seconds(down)));
                    bringBack(down);
                });
            case Deed.Spoil spoil ->
                lanes.run("cloud", deed.toString(), () -> {
                    targets.cloud.spoil(tenant(spoil.tenant()), spoil.fault());
                    chronicle.fault("%s: %s".formatted(tenant(spoil.tenant()).name(), spoil.fault()));
                });
            case Deed.Act act ->
                lanes.run("cloud", deed.toString(), () -> {
                    targets.cloud.act(tenant(act.tenant()), act.action());
                    chronicle.fault("%s: %s".formatted(tenant(act.tenant()).name(), act.action()));
                });
            case Deed.Edit edit ->
                lanes.run("cloud", deed.toString(), () -> {
                    targets.crowd.edit(edit);
                    chronicle.fault("a person does it: " + edit.action());
                });
            case Deed.Stop(int tenant, Duration length) ->
                lanes.run("switches", deed.toString(), () -> switches.stop(orEverywhere(tenant), length));
            case Deed.Arrive arrive -> lanes.run("newcomers", deed.toString(), () -> targets.crowd.arrive(arrive));
        }
    }

    private FleetTenant tenant(int number) {
        return targets.tenants.get(number);
    }

    private @Nullable FleetTenant orEverywhere(int number) {
        return number < 0 ? null : tenant(number);
    }

    private void kill(Replica replica, Duration down) throws InterruptedException {
        replica.kill();
        takeovers.died(replica.name());
        chronicle.kill("the %s replica is killed for %.1f s".formatted(replica.name(), seconds(down)));
        TimeUnit.MILLISECONDS.sleep(down.toMillis());
        replica.start();
        chronicle.tell("the %s replica is back".formatted(replica.name()));
    }

    private void pause(Replica replica, Duration length) throws IOException, InterruptedException {
        replica.pause();
        chronicle.fault("the %s replica stands still for %.1f s".formatted(replica.name(), seconds(length)));
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        replica.resume();
        chronicle.note("the %s replica goes on".formatted(replica.name()));
    }

    private void bringBack(Duration down) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(down.toMillis());
        targets.foundation.restart();
        chronicle.tell("Kafka and PostgreSQL are back");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Everybody and everything behaves from now on. */
    void calmDown() throws IOException, InterruptedException {
        people.calmDown();
        targets.cloud.calm(targets.tenants);
    }
}
