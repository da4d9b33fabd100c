package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.bench.BenchTenant.StuckPerson;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Announces stuck mailboxes as the detector does: CloudEvents in binary mode, one user of each tenant after the other. */
final class StuckAnnouncer implements AutoCloseable {

    /** As long as the cloud's stuck users have been waiting. */
    private static final Duration WAITING = Duration.ofHours(5);

    private final KafkaProducer<String, byte[]> producer;

    StuckAnnouncer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when everybody of the fleet is announced; says when the first one was, in milliseconds since the epoch. */
    long announce(Fleet fleet) throws InterruptedException {
        return send(messages(fleet));
    }

    /** The same again and again until there are so many. */
    void announce(Fleet fleet, int events) throws InterruptedException {
        var sent = 0;
        while (sent < events) {
            var messages = messages(fleet);
            var next = messages.subList(0, Math.min(messages.size(), events - sent));
            send(next);
            sent += next.size();
        }
    }

    private long send(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        try {
            var sent = messages.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
            return sent.getFirst().get().timestamp();
        } catch (ExecutionException e) {
            throw new Refusal("Kafka did not take an announcement: %s.".formatted(e.getMessage()), e);
        }
    }

    private static List<ProducerRecord<String, byte[]>> messages(Fleet fleet) {
        var messages = new ArrayList<ProducerRecord<String, byte[]>>();
        var most = fleet.tenants().stream()
                .mapToInt(tenant -> tenant.stuck().size())
                .max()
                .orElse(0);
        for (var at = 0; at < most; at++) {
            for (var tenant : fleet.tenants()) {
                messages.add(message(tenant, tenant.stuck().get(at), fleet.licensedAt()));
            }
        }
        return messages;
    }

    private static ProducerRecord<String, byte[]> message(BenchTenant tenant, StuckPerson person, Instant licensedAt) {
        var user = UserObjectId.of(person.id());
        var key = MailboxKey.of(TenantId.of(tenant.id()), user);
        var seen = licensedAt.plus(WAITING);
        var event = new MailboxStuck(
                key,
                CaseId.ofEpisode(key, licensedAt),
                user,
                person.userPrincipalName(),
                person.name(),
                licensedAt,
                MailboxPlan.ENTERPRISE.id(),
                List.of(),
                seen);
        var message = new ProducerRecord<>(
                Topics.MAILBOX_STUCK.name(), key.toString(), JsonMapper.shared().writeValueAsBytes(event));
        var type = Topics.MAILBOX_STUCK.typeOf(event);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID());
        header(message, "ce_source", "/unstick/local/bench");
        header(message, "ce_type", type);
        header(message, "ce_time", seen);
        header(message, "ce_tenantid", tenant.id());
        header(message, "ce_caseid", event.caseId());
        header(message, "ce_partitionkey", key);
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, Object value) {
        message.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
