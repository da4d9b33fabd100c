package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for the detector and the diagnostic service to remediation. */
final class CaseAnnouncer implements AutoCloseable {

    private static final int MOST_WRITES = 5000;

    private final KafkaProducer<String, byte[]> producer;

    CaseAnnouncer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The fleet is known, may be written to as often as any tenant may, and each fix needs whose consent it usually needs. */
    void register(Fleet fleet) throws InterruptedException {
        for (var tenant : fleet.tenants()) {
            done(producer.send(recorded(tenant, fleet.licensedAt())));
        }
    }

    private static ProducerRecord<String, byte[]> recorded(BenchTenant tenant, Instant at) {
        var id = TenantId.of(tenant.id());
        var known =
                new Tenant(id, tenant.name(), List.of(tenant.domain()), "global", "measured", live(), tenant.name());
        var event = new TenantRecorded(known, false, TenantHealth.OK, null, at);
        return EventRecord.of(Topics.TENANT_REGISTRY, tenant.id(), id, at, event);
    }

    private static TenantPolicy live() {
        var usual = TenantPolicy.builtIn();
        return new TenantPolicy(
                usual.grace(),
                usual.stuckAfter(),
                usual.escalateAfter(),
                usual.scanInterval(),
                usual.settle(),
                usual.proofs(),
                usual.proofInterval(),
                false,
                null,
                usual.licence(),
                usual.hybridCases(),
                usual.fixes(),
                usual.approvalExpires(),
                usual.reopenWindow(),
                new TenantPolicy.Budgets(0, MOST_WRITES, usual.budgets().usersPerDayPercent()));
    }

    /** Somebody is stuck, and nobody knows why yet. Says when it is on the topic. */
    Future<RecordMetadata> stuck(StuckEvents events) {
        return producer.send(events.stuck());
    }

    /** The same, and why. */
    Future<RecordMetadata> stuckBecauseOf(Cause cause, StuckEvents events) {
        var stuck = producer.send(events.stuck());
        var _ = producer.send(events.diagnosed(cause));
        return stuck;
    }

    /** Since the epoch: the timestamp of the record. */
    static long done(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            return sent.get().timestamp();
        } catch (ExecutionException e) {
            throw new Refusal("Kafka did not take an event: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
