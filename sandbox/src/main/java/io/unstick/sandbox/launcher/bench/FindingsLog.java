package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Every diagnosis that was published. For several threads. */
final class FindingsLog implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> mailboxes = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, LongAdder> verdicts = new ConcurrentHashMap<>();
    private final TopicTail tail;
    private volatile long latestMillis;

    FindingsLog(String bootstrapServers) {
        this.tail = new TopicTail(bootstrapServers, Topics.MAILBOX_FINDINGS.name(), this::hear);
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        var diagnosed = JSON.readTree(message.value());
        var verdict = diagnosed.path("verdict").asString("?");
        var cause = diagnosed.path("findings").path(0).path("cause").asString("");
        verdicts.computeIfAbsent(verdict + " " + cause, _ -> new LongAdder()).increment();
        latestMillis = Math.max(latestMillis, message.timestamp());
        mailboxes.add(message.key());
    }

    /** Keys of the mailboxes that were diagnosed. */
    Set<String> mailboxes() {
        return mailboxes;
    }

    /** How often each verdict was given for which first cause. */
    Map<String, LongAdder> verdicts() {
        return new TreeMap<>(verdicts);
    }

    long count(String verdict) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(verdict))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** When the youngest was sent, since the epoch. */
    long latestMillis() {
        return latestMillis;
    }

    @Override
    public void close() {
        tail.close();
    }
}
