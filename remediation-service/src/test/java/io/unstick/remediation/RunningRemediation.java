package io.unstick.remediation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventJson;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.settings.SettingsSection;
import io.unstick.settings.UnstickService;
import io.unstick.testkit.RawProducer;
import io.unstick.testkit.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** The shipped service against a simulated Microsoft 365, a real Kafka and a real PostgreSQL; an hour takes two seconds. */
public final class RunningRemediation implements AutoCloseable {
    public static final double TIME_SCALE = 1.0 / 1800;

    private static final Path KEY = key();

    private final SimulatedCloud cloud;
    private final EventCodec codec = new EventCodec("local", "test");
    private final RawProducer producer =
            new RawProducer(SharedInfrastructure.kafka().bootstrapServers());
    private final String database;
    private Map<String, String> settings;
    private Class<?> application;
    private ConfigurableApplicationContext context;

    RunningRemediation(String database) {
        this(database, Map.of());
    }

    /** With these settings besides. */
    RunningRemediation(String database, Map<String, String> settings) {
        this(newCloud(), database, settings, RemediationApplication.class);
    }

    /** Beside a cloud in which something was arranged before; with these settings, and perhaps with more than is shipped. */
    public RunningRemediation(
            SimulatedCloud cloud, String database, Map<String, String> settings, Class<?> application) {
        this.cloud = cloud;
        this.database = database;
        this.settings = settings;
        this.application = application;
        this.context = start();
    }

    /** As fast as the service. */
    public static SimulatedCloud newCloud() {
        return SimulatedCloud.start(Settings.at(InstantSource.system()).withTimeScale(TIME_SCALE));
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    void restart() {
        restart(() -> {});
    }

    /** Does something while the service is stopped. */
    void restart(Runnable meanwhile) {
        context.close();
        meanwhile.run();
        context = start();
    }

    /** Ends this instance, however that is done, and starts the shipped service with other settings in its place. */
    public void succeed(Runnable death, Map<String, String> next) {
        settings = next;
        application = RemediationApplication.class;
        death.run();
        restart();
    }

    /** Tells the fleet about a tenant. */
    public void register(SimulatedTenant tenant, TenantPolicy policy) {
        register(tenant, policy, false);
    }

    /** Tells the fleet that a tenant is in it, or has left. */
    void register(SimulatedTenant tenant, TenantPolicy policy, boolean retired) {
        TenantId id = new TenantId(tenant.id());
        var recorded = new TenantRecorded(
                new Tenant(id, tenant.name(), List.of(tenant.domain()), "global", "standard", policy, null),
                retired,
                TenantHealth.OK,
                null,
                Instant.EPOCH);
        send(Topics.TENANT_REGISTRY, EventEnvelope.ofTenant(UUID.randomUUID(), id, Instant.EPOCH, recorded));
    }

    /** Writes are allowed, and nothing expires while a test runs. */
    static TenantPolicy live() {
        return live(TenantPolicy.builtIn().fixes());
    }

    /** The same with these permissions. */
    static TenantPolicy live(Map<FixId, Permission> fixes) {
        return live(fixes, TenantPolicy.builtIn().settle());
    }

    /** The same with more or less patience after a fix. */
    static TenantPolicy live(Map<FixId, Permission> fixes, Duration settle) {
        TenantPolicy safe = TenantPolicy.builtIn();
        return new TenantPolicy(
                safe.grace(),
                safe.stuckAfter(),
                Duration.ofDays(30),
                safe.scanInterval(),
                settle,
                safe.proofs(),
                safe.proofInterval(),
                false,
                null,
                safe.licence(),
                safe.hybridCases(),
                fixes,
                Duration.ofDays(30),
                safe.reopenWindow(),
                safe.budgets());
    }

    /** What the detector says about a user that was licensed five hours ago. */
    EventEnvelope<MailboxEvent> stuck(SimulatedTenant tenant, SimulatedUser user) {
        return stuck(tenant, user, Duration.ofHours(5));
    }

    /** The same about one who was licensed so long ago. */
    public EventEnvelope<MailboxEvent> stuck(SimulatedTenant tenant, SimulatedUser user, Duration ago) {
        MailboxKey mailbox = MailboxKey.of(new TenantId(tenant.id()), new UserObjectId(user.id()));
        Instant licensed = licensedAt(ago);
        CaseId caseId = CaseId.ofEpisode(mailbox, licensed);
        var event = new MailboxStuck(
                mailbox,
                caseId,
                new UserObjectId(user.id()),
                user.userPrincipalName(),
                "A user",
                licensed,
                UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0"),
                List.of(),
                licensed.plusSeconds(60));
        return EventEnvelope.of(NamedUuid.of(caseId.toString(), "stuck"), mailbox, licensed.plusSeconds(60), event);
    }

    /** What the diagnostic service says about it. */
    EventEnvelope<MailboxDiagnosed> diagnosed(EventEnvelope<MailboxEvent> stuck, Finding... findings) {
        return diagnosed(stuck.event().mailbox(), stuck.event().caseId(), findings);
    }

    EventEnvelope<MailboxDiagnosed> diagnosed(MailboxKey mailbox, CaseId caseId, Finding... findings) {
        Instant evidenceAt = InstantSource.system().instant();
        var event = new MailboxDiagnosed(
                mailbox, caseId, Verdict.STUCK, List.of(findings), "because", List.of(), evidenceAt);
        return EventEnvelope.of(UUID.randomUUID(), mailbox, evidenceAt, event);
    }

    public <E> void send(Topic<E> topic, EventEnvelope<E> envelope) {
        var message = codec.write(topic, envelope);
        Map<String, byte[]> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        producer.send(topic.name(), message.key(), message.value(), headers);
    }

    /** Sends bytes that no service would send. */
    void sendRaw(String topic, String key, byte[] value) {
        producer.send(topic, key, value, Map.of());
    }

    @Override
    public void close() {
        context.close();
        producer.close();
        cloud.close();
    }

    private static Instant licensedAt(Duration ago) {
        Duration scaled = Duration.ofMillis((long) (ago.toMillis() * TIME_SCALE));
        return InstantSource.system().instant().minus(scaled).minusSeconds(61);
    }

    private ConfigurableApplicationContext start() {
        Map<String, String> properties = new LinkedHashMap<>(SharedInfrastructure.springProperties(database));
        properties.put("server.port", "0");
        // Where Spring would believe forwarding headers, were it not told otherwise.
        properties.put("spring.main.cloud-platform", "kubernetes");
        properties.put("unstick.time-scale", Double.toString(TIME_SCALE));
        properties.put("unstick.remediation.ask-again", "600h");
        properties.putAll(settings);
        for (String url : List.of("login-url", "graph-url", "exchange-url")) {
            properties.put("unstick.m365." + url, cloud.baseUrl());
        }
        properties.put(
                "unstick.m365.%s.client-id".formatted(MicrosoftApp.REMEDIATOR.key()),
                SimulatedApp.REMEDIATOR.clientId());
        properties.put(
                "unstick.m365.%s.client-secret".formatted(MicrosoftApp.REMEDIATOR.key()),
                SimulatedApp.REMEDIATOR.clientSecret());
        addLogin(properties, 0, "operator", "operator", "*");
        addLogin(properties, 1, "approver", "approver", "*");
        addLogin(properties, 2, "stranger", "approver", "6f1d0a52-0000-4000-8000-00000000ffff");
        addLogin(properties, 3, "approver2", "approver", "*");
        properties.put("unstick.remediation.sealed-drop-key-path", KEY.toString());
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        return UnstickService.start(
                application,
                arguments.toArray(String[]::new),
                RemediationApplication.sections().toArray(SettingsSection<?>[]::new));
    }

    private static Path key() {
        try {
            Path file = Files.createTempFile("sealed-drop", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addLogin(Map<String, String> properties, int index, String name, String role, String tenants) {
        String prefix = "unstick.api.users[%d].".formatted(index);
        properties.put(prefix + "name", name);
        properties.put(prefix + "password", "{noop}secret");
        properties.put(prefix + "roles[0]", role);
        properties.put(prefix + "tenants[0]", tenants);
    }

    static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }
}
