package io.unstick.remediation.journal;

import io.unstick.contracts.CaseId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out whether a case's journal is what was written: complete, in order, unchanged. */
public class JournalCheck {
    private final JdbcClient database;

    public JournalCheck(JdbcClient database) {
        this.database = database;
    }

    private record Link(JournalEntry entry, String previousHash, String hash) {}

    private static final class Chain {
        private String expectedPrevious = JournalEntry.BEGINNING;
        private long expectedSequence = 1;

        /** Whether this link follows from the one before. */
        boolean accepts(Link link) {
            boolean fits = link.entry().sequence() == expectedSequence
                    && link.previousHash().equals(expectedPrevious)
                    && link.hash().equals(link.entry().hash(expectedPrevious));
            expectedPrevious = link.hash();
            expectedSequence++;
            return fits;
        }
    }

    /** The sequence of the first entry that is not as it was written; empty when all are, and none is missing. */
    public Optional<Long> firstTampered(CaseId caseId) {
        var chain = new Chain();
        Optional<Long> broken = database
                .sql("""
                    select entry_id, case_id, seq, mailbox, type, written_by, at, payload, previous_hash, hash
                    from case_journal where case_id = :case order by seq\
                    """)
                .param("case", caseId.value())
                .query((row, number) ->
                        new Link(Journal.read(row, number), row.getString("previous_hash"), row.getString("hash")))
                .stream()
                .filter(link -> !chain.accepts(link))
                .map(link -> link.entry().sequence())
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
}
