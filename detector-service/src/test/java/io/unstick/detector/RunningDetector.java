package io.unstick.detector;

import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.settings.UnstickService;
import io.unstick.testkit.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real service on a database of its own, in front of a simulated Microsoft 365, both running 1,800 times as fast: half
 * an hour of grace takes a second, a scan every five minutes comes six times a second.
 */
final class RunningDetector implements AutoCloseable {
    static final double TIME_SCALE = 1.0 / 1800;

    private final String database;
    private final Path tenantsFile;
    private final SimulatedCloud cloud;
    private final Set<SimulatedTenant> fleet = new LinkedHashSet<>();
    private final List<String> settings = new ArrayList<>();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private String front;

    RunningDetector(String database, Path folder) {
        this(database, folder, Duration.ZERO);
    }

    /**
     * The same with a slower cloud.
     *
     * @param latency added to each answer of Graph and Exchange Online
     */
    RunningDetector(String database, Path folder, Duration latency) {
        this.database = database;
        this.tenantsFile = folder.resolve("tenants.yaml");
        this.cloud = SimulatedCloud.start(Settings.at(InstantSource.system())
                .withTimeScale(TIME_SCALE)
                .withSeed(database.hashCode())
                .withLatency(latency));
        this.front = cloud.baseUrl();
    }

    /** More settings, such as {@code unstick.detector.new-for=1h}, for detectors started from now on. */
    RunningDetector with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** Detectors started from now on ask Microsoft at this address. */
    void ask(String url) {
        front = url;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    /** Adds the tenant to the tenants file, which the detector takes over soon. */
    void watch(SimulatedTenant tenant) {
        fleet.add(tenant);
        writeTenantsFile();
    }

    void watchAll(Collection<SimulatedTenant> tenants) {
        fleet.addAll(tenants);
        writeTenantsFile();
    }

    /** Takes the tenant out of the tenants file. */
    void dismiss(SimulatedTenant tenant) {
        fleet.remove(tenant);
        writeTenantsFile();
    }

    /** Starts a replica; called again, another one beside it. */
    ConfigurableApplicationContext start() {
        var replica = UnstickService.start(DetectorApplication.class, arguments(), DetectorApplication.settings());
        running.add(replica);
        return replica;
    }

    void restart() {
        stop();
        start();
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    String url() {
        return "http://127.0.0.1:" + running.getFirst().getEnvironment().getRequiredProperty("local.server.port");
    }

    private void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        running.clear();
    }

    @Override
    public void close() {
        stop();
        cloud.close();
    }

    /** How a detector is started here, in this JVM or in another one. */
    String[] arguments() {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--db-scheduler.scheduler-name=replica-" + running.size(),
                "--logging.level.root=WARN",
                "--spring.main.register-shutdown-hook=false",
                "--unstick.time-scale=" + TIME_SCALE,
                "--unstick.tenants-file=" + tenantsFile,
                "--unstick.detector.tenants-file-check-interval=100ms",
                "--unstick.m365.login-url=" + front,
                "--unstick.m365.graph-url=" + front,
                "--unstick.m365.exchange-url=" + front,
                "--unstick.m365.reader.client-id=" + SimulatedApp.READER.clientId(),
                "--unstick.m365.reader.client-secret=" + SimulatedApp.READER.clientSecret()));
        SharedInfrastructure.springProperties(database)
                .forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        settings.forEach(setting -> arguments.add("--" + setting));
        return arguments.toArray(String[]::new);
    }

    private void writeTenantsFile() {
        try {
            var next = tenantsFile.resolveSibling("tenants.next");
            Files.write(
                    next,
                    Stream.concat(Stream.of("policies:", "  default: {}", "tenants:"), fleetLines())
                            .toList());
            Files.move(next, tenantsFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> fleetLines() {
        return fleet.stream()
                .map(tenant ->
                        "  - {id: %s, name: %s, domains: [%s]}".formatted(tenant.id(), tenant.name(), tenant.domain()));
    }
}
