package io.unstick.remediation.journal;

import io.unstick.contracts.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out whether a case's journal is what was written: complete, in order, unchanged. */
public class JournalCheck {
    private final JdbcClient database;

    public JournalCheck(JdbcClient database) {
        this.database = database;
    }

    /**
     * A row.
     *
     * @param entry absent when no entry was ever written like that
     */
    private record Link(long sequence, Optional<JournalEntry> entry, String previousHash, String hash) {
        boolean saysWhatWasHashed(String previous) {
            return entry.map(written -> written.hash(previous))
                    .filter(hash::equals)
                    .isPresent();
        }
    }

    private static final class Chain {
        private String expectedPrevious = JournalEntry.BEGINNING;
        private long expectedSequence = 1;

        /** Whether this link follows from the one before. */
        boolean accepts(Link link) {
            boolean fits = link.sequence() == expectedSequence
                    && link.previousHash().equals(expectedPrevious)
                    && link.saysWhatWasHashed(expectedPrevious);
            expectedPrevious = link.hash();
            expectedSequence++;
            return fits;
        }
    }

    /**
     * A place where the journal is not what was written.
     *
     * @param sequence of the first entry that is wrong or missing
     */
    public record Tampered(CaseId caseId, long sequence) {}

    /**
     * Looks through the journals of all cases. A case that was removed together with its whole journal leaves nothing
     * here that could tell: that is found by what was published.
     */
    public List<Tampered> tampered() {
        return database.sql("""
            select id from remediation_case union select case_id from case_journal order by 1\
            """).query((row, _) -> CaseId.of(row.getString(1))).list().stream()
                .flatMap(caseId -> firstTampered(caseId).map(sequence -> new Tampered(caseId, sequence)).stream())
                .toList();
    }

    /** The sequence of the first entry that is not as it was written; empty when all are, and none is missing. */
    public Optional<Long> firstTampered(CaseId caseId) {
        var chain = new Chain();
        Optional<Long> broken =
                database.sql("""
                    select entry_id, case_id, seq, mailbox, type, written_by, at, payload, previous_hash, hash
                    from case_journal where case_id = :case order by seq\
                    """).param("case", caseId.value()).query(JournalCheck::read).list().stream()
                        .filter(link -> !chain.accepts(link))
                        .map(Link::sequence)
                        .findFirst();
        return broken.isPresent() ? broken : missingEnd(caseId, chain.expectedSequence);
    }

    private Optional<Long> missingEnd(CaseId caseId, long next) {
        return database.sql("select journal_sequence from remediation_case where id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .optional()
                .filter(last -> last != next - 1)
                .map(_ -> next);
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(row.getLong("seq"), entry(row, number), row.getString("previous_hash"), row.getString("hash"));
    }

    private static Optional<JournalEntry> entry(ResultSet row, int number) throws SQLException {
        try {
            return Optional.of(Journal.read(row, number));
        } catch (IllegalArgumentException noMailbox) {
            return Optional.empty();
        }
    }
}
