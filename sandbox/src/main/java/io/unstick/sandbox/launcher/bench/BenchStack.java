package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalConfiguration;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.Refusal;
import io.unstick.sandbox.launcher.stack.StackPlan;
import io.unstick.sandbox.launcher.stack.TenantsFile;
import io.unstick.sandbox.launcher.stack.VirtualMachine;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kafka, PostgreSQL, the simulated cloud, and the one service that is measured, each as it is on a server. */
public final class BenchStack implements AutoCloseable {

    private static final String MORE = "bench.yaml";
    private static final String POLICY = "measured";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Checkout checkout;
    private final LocalStack stack;
    private final LocalConfiguration configuration;
    private final DataDirectory data;
    private final Progress progress;
    private final Access access;

    /** How the measurements get in besides. */
    private record Access(int postgres, Login operator) {}

    private BenchStack(
            Checkout checkout,
            LocalStack stack,
            LocalConfiguration configuration,
            DataDirectory data,
            Progress progress,
            Access access) {
        this.checkout = checkout;
        this.stack = stack;
        this.configuration = configuration;
        this.data = data;
        this.progress = progress;
        this.access = access;
    }

    /** Writes the settings into the folder; nothing is started yet. */
    public static BenchStack prepare(Checkout checkout, DataDirectory data, Progress progress) {
        var ports = Ports.free();
        var configuration = new LocalConfiguration(data, ports);
        configuration.writeTenants(new TenantsFile(Map.of(POLICY, Map.of()), List.of()));
        var logins = Login.drawn();
        var files = List.of(
                configuration.writeSimulated(1, logins),
                configuration.writeLocal(),
                configuration.writeMore(MORE, Map.of()));
        var cloud = new StackPlan.CloudPlan(1, 1, false);
        var plan = new StackPlan(checkout, ports, files, Optional.of(cloud), VirtualMachine.LIKE_A_SERVER);
        var access = new Access(ports.postgres(), logins.getFirst());
        return new BenchStack(checkout, new LocalStack(plan, data, progress), configuration, data, progress, access);
    }

    /** Kafka, PostgreSQL and the cloud. */
    void startFoundation() throws InterruptedException {
        stack.start(List.of(Member.INFRA, Member.CLOUD));
    }

    /**
     * Starts a service anew.
     *
     * @param settings below {@code unstick}
     * @param scanInterval of every tenant of the fleet
     */
    void start(Member service, Map<String, Object> settings, Collection<BenchTenant> fleet, Duration scanInterval)
            throws InterruptedException {
        configuration.writeMore(MORE, settings);
        configuration.writeTenants(new TenantsFile(
                Map.of(POLICY, Map.of("scan-interval", scanInterval.toMillis() + "ms")),
                fleet.stream().map(tenant -> tenant.entry(POLICY)).toList()));
        stack.start(List.of(service));
    }

    void stop(Member service) {
        stack.stop(service);
    }

    BenchCloud cloud() {
        return new BenchCloud(cloudAddress());
    }

    URI cloudAddress() {
        return stack.address(Member.CLOUD);
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    MemoryWatch watchMemory(Member service) {
        return MemoryWatch.of(stack.address(service), data.pid(service));
    }

    LiveHeap liveHeap(Member service) {
        return new LiveHeap(stack.address(service), data.pid(service));
    }

    /** As a JDBC driver names it. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(access.postgres, database);
    }

    /** Remediation's REST API, as an operator. */
    JsonHttp operator() {
        return new JsonHttp(stack.address(Member.REMEDIATION), access.operator.basic());
    }

    Checkout checkout() {
        return checkout;
    }

    DataDirectory data() {
        return data;
    }

    void say(String line) {
        progress.say(line);
    }

    /** Something that will be true one day. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Throws {@link Refusal} when it takes too long or a process dies meanwhile. */
    void await(String what, Condition condition) throws InterruptedException {
        var begun = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new Refusal("After %d minutes of waiting still not: %s. The logs are in %s."
                        .formatted(PATIENCE.toMinutes(), what, data.root()));
            }
            pause(LOOK_AGAIN);
        }
    }

    /** Lets time pass; throws {@link Refusal} when a process dies meanwhile. */
    void pause(Duration time) throws InterruptedException {
        var dead = stack.nextDeath(time);
        if (dead.isPresent()) {
            stack.requireOpenAfterDeath();
            throw new Refusal("%s died; its log is %s.".formatted(dead.get().title(), stack.log(dead.get())));
        }
    }

    /** Stops all processes. */
    @Override
    public void close() {
        stack.close();
    }
}
