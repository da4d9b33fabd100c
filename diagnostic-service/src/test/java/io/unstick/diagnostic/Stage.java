package io.unstick.diagnostic;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.awaitility.Awaitility.await;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.DiagnosisEvent.DiagnosisRequested;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.TenantEvent;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.messaging.EventEnvelope;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A running service between Kafka and the simulated cloud, and the words tests speak about it. */
final class Stage implements AutoCloseable {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(InstantSource.system()));
    private final RunningService service = RunningService.against(cloud);

    SimulatedCloud cloud() {
        return cloud;
    }

    RunningService service() {
        return service;
    }

    SimulatedTenant tenant(String name) {
        return cloud.tenant(name, name.toLowerCase(Locale.ROOT) + ".example");
    }

    static SimulatedUser stuck(SimulatedTenant tenant, Blocker blocker) {
        return tenant.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(blocker);
    }

    MailboxDiagnosed diagnose(SimulatedTenant tenant, SimulatedUser user) {
        var trigger = announced(tenant, user);
        service.send(Topics.MAILBOX_STUCK, trigger);
        return service.diagnosisAfter(trigger.id());
    }

    static EventEnvelope<MailboxEvent> announced(SimulatedTenant tenant, SimulatedUser user) {
        var key = key(tenant, user);
        var since = now().minus(FIVE_HOURS);
        return EventEnvelope.of(
                UUID.randomUUID(),
                key,
                now(),
                new MailboxStuck(
                        key,
                        CaseId.ofEpisode(key, since),
                        new UserObjectId(user.id()),
                        user.userPrincipalName(),
                        "Ada Vance",
                        since,
                        ENTERPRISE.id(),
                        List.of(),
                        now()));
    }

    static EventEnvelope<DiagnosisRequested> requested(SimulatedTenant tenant, SimulatedUser user) {
        var key = key(tenant, user);
        return EventEnvelope.of(
                UUID.randomUUID(),
                key,
                now(),
                new DiagnosisRequested(
                        key,
                        CaseId.ofEpisode(key, now()),
                        new UserObjectId(user.id()),
                        null,
                        "a fix was applied",
                        now()));
    }

    void record(SimulatedTenant tenant, TenantPolicy policy, boolean retired) {
        var id = new TenantId(tenant.id());
        TenantEvent recorded = new TenantRecorded(
                new Tenant(id, tenant.name(), List.of(tenant.domain()), "global", "test", policy, null),
                retired,
                TenantHealth.OK,
                null,
                now());
        service.send(Topics.TENANT_REGISTRY, EventEnvelope.ofTenant(UUID.randomUUID(), id, now(), recorded));
        await().until(() -> service.registry().find(id).isPresent());
    }

    static TenantPolicy withGrace(Duration grace) {
        var usual = TenantPolicy.builtIn();
        return new TenantPolicy(
                grace,
                usual.stuckAfter(),
                usual.escalateAfter(),
                usual.scanInterval(),
                usual.settle(),
                usual.proofs(),
                usual.proofInterval(),
                usual.dryRun(),
                usual.usageLocation(),
                usual.licence(),
                usual.hybridCases(),
                usual.fixes(),
                usual.approvalExpires(),
                usual.reopenWindow(),
                usual.budgets());
    }

    static MailboxKey key(SimulatedTenant tenant, SimulatedUser user) {
        return MailboxKey.of(new TenantId(tenant.id()), new UserObjectId(user.id()));
    }

    static Instant now() {
        return InstantSource.system().instant();
    }

    @Override
    public void close() {
        service.close();
        cloud.close();
    }
}
