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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that ever happened to the cases. */
public class Journal {
    /** In SQL: the hash of the case {@code :id}'s last entry, which is its {@code :before}th; null before the first. */
    public static final String LAST_HASH = "(select hash from case_journal where case_id = :id and seq = :before)";

    private final JdbcClient database;

    public Journal(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes what happened and queues it for Kafka, in the caller's transaction, which must hold the case's lock.
     *
     * @param head the last entry so far
     */
    public void append(MailboxCase stuck, Head head, List<Entry> entries, Instant now) {
        String previousHash = Objects.requireNonNullElse(head.hash(), JournalEntry.BEGINNING);
        long sequence = head.sequence();
        List<Chained> chain = new ArrayList<>();
        for (Entry entry : entries) {
            sequence++;
            JournalEntry written = entry(stuck, sequence, entry, now);
            String hash = written.hash(previousHash);
            chain.add(new Chained(written, previousHash, hash));
            previousHash = hash;
        }
        if (!chain.isEmpty()) {
            insert(chain);
        }
    }

    private record Chained(JournalEntry entry, String previousHash, String hash) {}

    /**
     * The last entry of a case's journal.
     *
     * @param hash null when there is none yet
     */
    public record Head(long sequence, @Nullable String hash) {
        /** Of a new case. */
        public static final Head NONE = new Head(0, null);
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

    /** All entries of one case in one statement, queued in their order. */
    private void insert(List<Chained> chain) {
        JournalEntry first = chain.getFirst().entry();
        database.sql("""
            with written as (
                insert into case_journal (case_id, seq, entry_id, mailbox, type, written_by, at, payload,
                    previous_hash, hash)
                select :case, entry.seq, cast(entry.id as uuid), :mailbox, entry.type, entry.written_by, :at,
                    entry.payload, entry.previous, entry.hash
                from unnest(:seqs, :ids, :types, :writers, :payloads, :previous, :hashes)
                    as entry (seq, id, type, written_by, payload, previous, hash)
                returning entry_id, seq)
            insert into journal_outbox (entry_id) select entry_id from written order by seq\
            """)
                .param("case", first.caseId().value())
                .param("mailbox", first.mailbox().toString())
                .param("at", Timestamp.from(first.at()))
                .param("seqs", chain.stream().map(one -> one.entry().sequence()).toArray(Long[]::new))
                .param("ids", texts(chain, one -> one.entry().id().toString()))
                .param("types", texts(chain, one -> one.entry().type()))
                .param("writers", texts(chain, one -> one.entry().writtenBy()))
                .param("payloads", texts(chain, one -> one.entry().payload()))
                .param("previous", texts(chain, Chained::previousHash))
                .param("hashes", texts(chain, Chained::hash))
                .update();
    }

    private static String[] texts(List<Chained> chain, Function<Chained, String> column) {
        return chain.stream().map(column).toArray(String[]::new);
    }
}
