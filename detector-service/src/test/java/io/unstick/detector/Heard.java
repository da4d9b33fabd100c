package io.unstick.detector;

import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.messaging.EventJson;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What the detector told the world. */
final class Heard implements AutoCloseable {
    private final TopicProbe mailboxes =
            new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), Topics.MAILBOX_STUCK.name());
    private final TopicProbe tenants =
            new TopicProbe(SharedInfrastructure.kafka().bootstrapServers(), Topics.TENANT_REGISTRY.name());

    /** Everything about this user, repetitions included. */
    List<RawRecord> about(SimulatedTenant tenant, SimulatedUser user) {
        return of(mailboxes.records(), tenant.id() + "/" + user.id());
    }

    /** Everything about anybody of this tenant. */
    List<RawRecord> aboutAnybodyOf(SimulatedTenant tenant) {
        return mailboxes.records().stream()
                .filter(message -> Objects.requireNonNullElse(message.key(), "")
                        .startsWith(tenant.id().toString()))
                .toList();
    }

    MailboxStuck awaitStuck(SimulatedTenant tenant, SimulatedUser user) {
        return (MailboxStuck) await(tenant, user, "io.unstick.mailbox.stuck.v1", MailboxStuck.class);
    }

    MailboxReady awaitReady(SimulatedTenant tenant, SimulatedUser user) {
        return (MailboxReady) await(tenant, user, "io.unstick.mailbox.ready.v1", MailboxReady.class);
    }

    TenantRecorded awaitRecord(SimulatedTenant tenant, Predicate<TenantRecorded> wanted) {
        return read(
                tenants.await(message ->
                        isAbout(message, tenant.id().toString()) && wanted.test(read(message, TenantRecorded.class))),
                TenantRecorded.class);
    }

    TenantRecorded awaitHealth(SimulatedTenant tenant, TenantHealth health) {
        return awaitRecord(tenant, record -> record.health() == health);
    }

    /** Waits until the tenant was completely scanned so many times from now. */
    void awaitMoreScans(SimulatedTenant tenant, int more) {
        long wanted = completeScans(tenants.records(), tenant) + more;
        tenants.awaitAll(messages -> completeScans(messages, tenant) >= wanted);
    }

    List<TenantRecorded> records(SimulatedTenant tenant) {
        return of(tenants.records(), tenant.id().toString()).stream()
                .map(message -> read(message, TenantRecorded.class))
                .toList();
    }

    static <E> E read(RawRecord message, Class<E> type) {
        return EventJson.mapper().readValue(message.text(), type);
    }

    private MailboxEvent await(
            SimulatedTenant tenant, SimulatedUser user, String type, Class<? extends MailboxEvent> shape) {
        var key = tenant.id() + "/" + user.id();
        return read(mailboxes.await(message -> isAbout(message, key) && type.equals(message.header("ce_type"))), shape);
    }

    private static long completeScans(List<RawRecord> messages, SimulatedTenant tenant) {
        return of(messages, tenant.id().toString()).stream()
                .map(message -> read(message, TenantRecorded.class).lastScanAt())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static List<RawRecord> of(List<RawRecord> messages, String key) {
        return messages.stream().filter(message -> isAbout(message, key)).toList();
    }

    private static boolean isAbout(RawRecord message, String key) {
        return key.equals(message.key());
    }

    @Override
    public void close() {
        mailboxes.close();
        tenants.close();
    }
}
