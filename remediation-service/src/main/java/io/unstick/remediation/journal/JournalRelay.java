package io.unstick.remediation.journal;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.event.DiagnosisEvent.DiagnosisRequested;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.DiagnosisAsked;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventEnvelope;
import io.unstick.messaging.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings queued journal entries to Kafka. One replica at a time (an advisory lock of the database; another takes over
 * when it dies), in batches, in order within a case. A crash between publishing and deleting repeats the same event ids.
 */
public class JournalRelay {
    private static final long LOCK = 0x756e_7374_6963_6bL;
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JournalOrigin origin;
    private final TransactionOperations transactions;
    private final EventCodec codec;
    private final EventPublisher publisher;

    public JournalRelay(
            JdbcClient database, TransactionOperations transactions, EventCodec codec, EventPublisher publisher) {
        this.database = database;
        this.origin = new JournalOrigin(database);
        this.transactions = transactions;
        this.codec = codec;
        this.publisher = publisher;
    }

    private record Queued(long position, JournalEntry entry, String hash) {}

    /**
     * Publishes what is queued, up to one batch.
     *
     * @return how many entries were published; 0 also when another replica is at it
     * @throws io.unstick.messaging.PublishFailed when Kafka does not take them; they stay queued
     */
    public int relay() {
        Integer published = transactions.execute(_ -> holdsTheLock() ? publishBatch() : 0);
        return published == null ? 0 : published;
    }

    private boolean holdsTheLock() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private int publishBatch() {
        List<Queued> batch = database.sql("""
            select o.position, j.entry_id, j.case_id, j.seq, j.mailbox, j.type, j.written_by, j.at, j.payload,
                j.hash
            from journal_outbox o join case_journal j on j.entry_id = o.entry_id
            order by o.position limit :batch\
            """)
                .param("batch", BATCH)
                .query((row, number) ->
                        new Queued(row.getLong("position"), Journal.read(row, number), row.getString("hash")))
                .list();
        if (!batch.isEmpty()) {
            JournalOrigin.Origin here = origin.read();
            publisher.publishAll(batch.stream()
                    .flatMap(queued -> messages(queued.entry(), mark(here, queued)).stream())
                    .toList());
            delete(batch);
        }
        return batch.size();
    }

    private List<ProducerRecord<String, byte[]>> messages(JournalEntry entry, JournalMark mark) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        RemediationEvent event = entry.event();
        ProducerRecord<String, byte[]> told =
                codec.write(Topics.REMEDIATION_EVENTS, envelope(entry.id(), entry, event));
        mark.writeTo(told.headers());
        messages.add(told);
        if (event instanceof DiagnosisAsked asked) {
            UUID id = NamedUuid.of(entry.id().toString(), "diagnosis");
            messages.add(codec.write(
                    Topics.DIAGNOSIS_REQUESTS,
                    envelope(id, entry, request(entry, asked)).causedBy(entry.id())));
        }
        return messages;
    }

    private static JournalMark mark(JournalOrigin.Origin here, Queued queued) {
        return new JournalMark(here.installation(), here.epoch(), queued.hash());
    }

    private static DiagnosisRequested request(JournalEntry entry, DiagnosisAsked asked) {
        return new DiagnosisRequested(
                entry.mailbox(), entry.caseId(), asked.userObjectId(), asked.licensedSince(), asked.why(), entry.at());
    }

    private static <E> EventEnvelope<E> envelope(UUID id, JournalEntry entry, E event) {
        return EventEnvelope.of(id, entry.mailbox(), entry.at(), event).forCase(entry.caseId(), entry.sequence());
    }

    private void delete(List<Queued> batch) {
        Long[] positions = batch.stream().map(Queued::position).toArray(Long[]::new);
        database.sql("delete from journal_outbox where position = any(:positions)")
                .param("positions", positions)
                .update();
    }
}
