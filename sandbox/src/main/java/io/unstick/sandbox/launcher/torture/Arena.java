package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalConfiguration;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.StackPlan;
import io.unstick.sandbox.launcher.stack.TenantsFile;
import io.unstick.sandbox.launcher.torture.TortureCloud.FleetTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole local Unstick in front of a simulated cloud, with a second remediation service on the same database. */
final class Arena implements AutoCloseable {

    private static final String POLICY = "tortured";
    private static final Duration DEATHS_ARE_LOOKED_FOR = Duration.ofMillis(200);

    private final LocalStack main;
    private final LocalStack second;
    private final LocalConfiguration configuration;
    private final DataDirectory data;
    private final DataDirectory secondData;
    private final Ports ports;

    private Arena(Stacks stacks, LocalConfiguration configuration, DataDirectory data, DataDirectory secondData) {
        this.main = stacks.main;
        this.second = stacks.second;
        this.ports = stacks.ports;
        this.configuration = configuration;
        this.data = data;
        this.secondData = secondData;
    }

    private record Stacks(LocalStack main, LocalStack second, Ports ports) {}

    /** Writes the settings into the folders; nothing is started yet. */
    static Arena prepare(
            Checkout checkout, DataDirectory data, DataDirectory secondData, long seed, Progress progress) {
        var ports = Ports.free();
        var others = Ports.free();
        var secondPorts = new Ports(
                others.detector(),
                others.diagnostic(),
                others.remediation(),
                ports.kafka(),
                ports.postgres(),
                ports.cloud());
        var configuration = new LocalConfiguration(data, ports);
        var settings = List.of(
                configuration.writeSimulated(World.TIME_SCALE, People.LOGINS),
                configuration.writeLocal(),
                configuration.writeMore("torture.yaml", World.SETTINGS));
        var cloud = Optional.of(new StackPlan.CloudPlan(World.TIME_SCALE, seed, false));
        var mainPlan = new StackPlan(checkout, ports, with(settings, name(data, World.FIRST)), cloud);
        var secondPlan = new StackPlan(checkout, secondPorts, with(settings, name(data, World.SECOND)), cloud);
        var stacks = new Stacks(
                new LocalStack(mainPlan, data, progress), new LocalStack(secondPlan, secondData, progress), ports);
        return new Arena(stacks, configuration, data, secondData);
    }

    private static List<Path> with(List<Path> settings, Path more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toList();
    }

    /** What a replica's scheduler calls itself in the table of tasks. */
    private static Path name(DataDirectory data, String replica) {
        var file = data.config(replica + ".yaml");
        try {
            Files.writeString(file, "db-scheduler.scheduler-name: %s%n".formatted(replica));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Starts everything; the services last, because they must be told which tenants there are. */
    List<FleetTenant> start() throws IOException, InterruptedException {
        main.start(List.of(Member.INFRA, Member.CLOUD));
        cloud().slowDown(World.LATENCY);
        var tenants = cloud().makeFleet(Schedule.TENANTS);
        configuration.writeTenants(new TenantsFile(
                Map.of(POLICY, World.POLICY),
                tenants.stream().map(tenant -> tenant.entry(POLICY)).toList()));
        main.start(Member.services());
        return tenants;
    }

    List<Replica> replicas(Chronicle chronicle) {
        return List.of(
                new Replica(World.FIRST, main, data, chronicle),
                new Replica(World.SECOND, second, secondData, chronicle));
    }

    Foundation foundation(Chronicle chronicle) {
        return new Foundation(main, data, chronicle);
    }

    TortureCloud cloud() {
        return new TortureCloud(main.address(Member.CLOUD));
    }

    Database database() {
        return new Database(ports.postgres());
    }

    String bootstrapServers() {
        return main.bootstrapServers();
    }

    /** What ended of the main processes although nobody killed it. */
    Optional<Member> nextDeath() throws InterruptedException {
        return main.nextDeath(DEATHS_ARE_LOOKED_FOR);
    }

    /** Whether the second replica ended although nobody killed it. */
    boolean hasSecondDied() throws InterruptedException {
        return second.nextDeath(Duration.ofMillis(1)).isPresent();
    }

    /** Throws {@link io.unstick.sandbox.launcher.stack.Refusal} when everything is being stopped. */
    void requireOpenAfterDeath() throws InterruptedException {
        main.requireOpenAfterDeath();
    }

    void start(Member member) throws InterruptedException {
        main.start(member);
    }

    Path logs() {
        return data.root();
    }

    /** Stops all processes. */
    @Override
    public void close() {
        second.close();
        main.close();
    }
}
