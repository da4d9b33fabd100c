package io.unstick.remediation.journal;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that ever happened to the cases. */
public class Journal {
    private final JdbcClient database;

    public Journal(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes what happened and queues it for Kafka, in the caller's transaction, which must hold the case's lock.
     *
     * @param lastSequence of the last entry so far; 0 for a new case
     */
    public void append(MailboxCase stuck, long lastSequence, List<Entry> entries, Instant now) {
        String previousHash = lastSequence == 0 || entries.isEmpty() ? JournalEntry.BEGINNING : lastHash(stuck.id());
        long sequence = lastSequence;
        for (Entry entry : entries) {
            sequence++;
            JournalEntry written = entry(stuck, sequence, entry, now);
            String hash = written.hash(previousHash);
            insert(written, previousHash, hash);
            previousHash = hash;
        }
    }

    /** The case's whole story, oldest first. */
    public List<JournalEntry> of(CaseId caseId) {
        return database.sql("""
            select entry_id, case_id, seq, mailbox, type, written_by, at, payload from case_journal
            where case_id = :case order by seq\
            """)
                .param("case", caseId.value())
                .query(Journal::read)
                .list();
    }

    static JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                UUID.fromString(row.getString("entry_id")),
                CaseId.of(row.getString("case_id")),
                row.getLong("seq"),
                MailboxKey.parse(row.getString("mailbox")),
                row.getString("type"),
                row.getString("written_by"),
                row.getTimestamp("at").toInstant(),
                row.getString("payload"));
    }

    private static JournalEntry entry(MailboxCase stuck, long sequence, Entry entry, Instant now) {
        return new JournalEntry(
                NamedUuid.of(stuck.id().toString(), Long.toString(sequence)),
                stuck.id(),
                sequence,
                stuck.mailbox(),
                Topics.REMEDIATION_EVENTS.typeOf(entry.event()),
                entry.by(),
                // As precise as the database keeps it, so that the hash can be computed again from the row.
                now.truncatedTo(ChronoUnit.MICROS),
                EventJson.mapper().writeValueAsString(entry.event()));
    }

    private String lastHash(CaseId caseId) {
        return database.sql("select hash from case_journal where case_id = :case order by seq desc limit 1")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    private void insert(JournalEntry entry, String previousHash, String hash) {
        database.sql("""
            with written as (
                insert into case_journal (case_id, seq, entry_id, mailbox, type, written_by, at, payload,
                    previous_hash, hash)
                values (:case, :seq, :entry, :mailbox, :type, :by, :at, :payload, :previous, :hash)
                returning entry_id)
            insert into journal_outbox (entry_id) select entry_id from written\
            """)
                .param("case", entry.caseId().value())
                .param("seq", entry.sequence())
                .param("entry", entry.id())
                .param("mailbox", entry.mailbox().toString())
                .param("type", entry.type())
                .param("by", entry.writtenBy())
                .param("at", Timestamp.from(entry.at()))
                .param("payload", entry.payload())
                .param("previous", previousHash)
                .param("hash", hash)
                .update();
    }
}
