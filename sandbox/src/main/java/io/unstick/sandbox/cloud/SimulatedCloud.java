package io.unstick.sandbox.cloud;

import io.unstick.sandbox.scenarios.Scenario;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A running simulated Microsoft 365 on 127.0.0.1. Microsoft's three base URLs are all {@link #baseUrl()}.
 *
 * {@snippet :
 * try (var cloud = SimulatedCloud.start(Settings.at(time))) {
 *     var contoso = cloud.tenant("Contoso", "contoso.example");
 *     contoso.user("Ada Vance").licensed(ENTERPRISE, Duration.ofHours(5)).blockedBy(Blocker.forwardSyncGap());
 *     cloud.faults().next(contoso, "Enable-OrganizationCustomization", Fault.applyThenClose());
 * }
 * }
 */
public final class SimulatedCloud implements AutoCloseable {

    private final World world;
    private final AppCredentials credentials = new AppCredentials();
    private final ScenarioStage stage;
    private final HttpFront front;

    private SimulatedCloud(Settings settings) {
        world = new World(settings);
        stage = new ScenarioStage(world);
        FrontDesk desk = new FrontDesk(world, credentials, new ControlApi(world, stage));
        front = HttpFront.open(settings.port(), desk::answer);
        desk.opened(baseUrl());
    }

    /** Starts listening; throws {@link java.io.UncheckedIOException} when the port is taken. */
    public static SimulatedCloud start(Settings settings) {
        return new SimulatedCloud(settings);
    }

    /** Such as {@code http://127.0.0.1:8090}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + front.port();
    }

    /** The tenant of this name, made on first mention. */
    public SimulatedTenant tenant(String name, String domain) {
        return world.tenant(name, domain, world.settings().seed());
    }

    /** By tenant id. */
    public Optional<SimulatedTenant> find(String tenantId) {
        return world.find(tenantId);
    }

    /** All tenants, in the order they were made. */
    public List<SimulatedTenant> tenants() {
        return world.tenants();
    }

    /** Puts a scenario's tenant and users into the world; a second time it only answers with the same tenant. */
    public SimulatedTenant load(Scenario scenario) {
        return stage.load(scenario, world.settings().seed());
    }

    /** From now on this app's certificate assertions must be signed by this certificate's key. */
    public void register(SimulatedApp app, X509Certificate certificate) {
        credentials.register(app, certificate);
    }

    /** What will go wrong. */
    public Faults faults() {
        return world.faults();
    }

    /** Who changed what. */
    public EffectLog effects() {
        return world.effects();
    }

    /** Who asked how often. */
    public RequestCounters requests() {
        return world.requests();
    }

    /** Forgets all tenants, tokens, faults, counters and effects. */
    public void reset() {
        world.reset();
    }

    /** Stops listening; requests in flight are cut off. */
    @Override
    public void close() {
        front.close();
        world.close();
    }
}
