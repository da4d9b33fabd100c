package io.unstick.diagnostic;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventJson;
import io.unstick.messaging.TenantRegistry;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.settings.UnstickService;
import io.unstick.testkit.RawProducer;
import io.unstick.testkit.RawRecord;
import io.unstick.testkit.SharedInfrastructure;
import io.unstick.testkit.TopicProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this JVM: real Kafka on one side, the simulated cloud on the other. */
final class RunningService implements AutoCloseable {
    private final String bootstrapServers = SharedInfrastructure.kafka().bootstrapServers();
    private final EventCodec codec = new EventCodec("test", "somebody-else");
    private final RawProducer producer = new RawProducer(bootstrapServers);
    private final ConfigurableApplicationContext context;
    private final TopicProbe findings;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.findings = probe(Topics.MAILBOX_FINDINGS.name());
    }

    static RunningService against(SimulatedCloud cloud) {
        var topics = new ArrayList<String>();
        for (Topic<?> topic : Topics.all()) {
            topics.add(topic.name());
            topics.add(topic.deadLetterName());
        }
        topics.add(Topics.DIAGNOSIS_REQUESTS.name() + "-retry");
        topics.add(Topics.DIAGNOSIS_REQUESTS.name() + "-retry-dlt");
        SharedInfrastructure.createTopics(topics, 3);
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--unstick.diagnostic.incomplete-retry=3s",
                "--unstick.m365.login-url=" + cloud.baseUrl(),
                "--unstick.m365.graph-url=" + cloud.baseUrl(),
                "--unstick.m365.exchange-url=" + cloud.baseUrl(),
                "--unstick.m365.reader.client-id=" + SimulatedApp.READER.clientId(),
                "--unstick.m365.reader.client-secret=" + SimulatedApp.READER.clientSecret()));
        SharedInfrastructure.springProperties("diagnostic_it").entrySet().stream()
                .filter(property -> !property.getKey().startsWith("spring.datasource"))
                .forEach(property -> arguments.add("--%s=%s".formatted(property.getKey(), property.getValue())));
        return new RunningService(UnstickService.start(
                DiagnosticApplication.class, arguments.toArray(String[]::new), DiagnosticApplication.sections()));
    }

    <E> void send(Topic<E> topic, EventEnvelope<E> envelope) {
        var message = codec.write(topic, envelope);
        var headers = new HashMap<String, byte[]>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        producer.send(topic.name(), message.key(), message.value(), headers);
    }

    void sendRaw(Topic<?> topic, MailboxKey mailbox, byte @Nullable [] value) {
        producer.send(topic.name(), mailbox.toString(), value, Map.of());
    }

    /** Waits for the diagnosis that this event caused. */
    MailboxDiagnosed diagnosisAfter(UUID trigger) {
        return EventJson.mapper().readValue(findingAfter(trigger).text(), MailboxDiagnosed.class);
    }

    /** The same as it lies on the topic. */
    RawRecord findingAfter(UUID trigger) {
        return findings.await(finding -> isCausedBy(trigger, finding));
    }

    /** Waits until there are this many. */
    List<RawRecord> findingsAfter(UUID trigger, int count) {
        return findings
                .awaitAll(all -> all.stream()
                                .filter(finding -> isCausedBy(trigger, finding))
                                .count()
                        >= count)
                .stream()
                .filter(finding -> isCausedBy(trigger, finding))
                .toList();
    }

    boolean hasNoFindingAfter(UUID trigger) {
        return findings.records().stream().noneMatch(finding -> isCausedBy(trigger, finding));
    }

    TopicProbe probe(String topic) {
        return new TopicProbe(bootstrapServers, topic);
    }

    TenantRegistry registry() {
        return context.getBean(TenantRegistry.class);
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    private static boolean isCausedBy(UUID trigger, RawRecord finding) {
        return trigger.toString().equals(finding.header("ce_causationid"));
    }

    @Override
    public void close() {
        findings.close();
        producer.close();
        context.close();
    }
}
