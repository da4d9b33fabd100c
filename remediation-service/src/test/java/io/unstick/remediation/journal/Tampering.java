package io.unstick.remediation.journal;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with all rights over the database might do to a journal, at random. */
final class Tampering {
    private static final List<String> CHANGES = List.of(
            "entry_id = :uuid",
            "mailbox = mailbox || 'x'",
            "mailbox = replace(mailbox, substr(mailbox, 1, 8), :eight)",
            "type = type || '.v2'",
            "written_by = 'somebody ' || :number",
            "written_by = ''",
            "at = at + make_interval(secs => 1 + :number)",
            "at = at + interval '1 microsecond'",
            "payload = payload || ' '",
            "payload = overlay(payload placing '#' from 1 + :number % length(payload))",
            "previous_hash = md5(previous_hash) || md5(hash)",
            "hash = md5(hash) || md5(previous_hash)");

    private final JdbcClient database;
    private final Random random;

    Tampering(JdbcClient database, Random random) {
        this.database = database;
        this.random = random;
    }

    /** A way to tamper. */
    record Attempt(String what, IntSupplier act) {}

    /** One way, at random; its supplier says how many rows it touched. */
    Attempt on(UUID caseId, UUID otherCase, int length) {
        int seq = 1 + random.nextInt(length);
        int other = 1 + random.nextInt(length);
        return switch (random.nextInt(7)) {
            case 0, 1 -> {
                String change = CHANGES.get(random.nextInt(CHANGES.size()));
                yield new Attempt(change, () -> change(caseId, seq, change));
            }
            case 2 -> new Attempt("delete " + seq, () -> delete(caseId, seq, seq));
            case 3 -> new Attempt("cut off from " + seq, () -> delete(caseId, seq, length));
            case 4 -> new Attempt("close the gap at " + seq, () -> delete(caseId, seq, seq) + shift(caseId, seq, -1));
            case 5 -> new Attempt("insert at " + seq, () -> shift(caseId, seq - 1, 1) + insert(caseId, otherCase, seq));
            default -> new Attempt("swap %d and %d".formatted(seq, other), () -> swap(caseId, seq, other));
        };
    }

    private int change(UUID caseId, int seq, String change) {
        return database.sql("update case_journal set " + change + " where case_id = :case and seq = :seq")
                .param("case", caseId)
                .param("seq", seq)
                .param("uuid", UUID.randomUUID())
                .param("eight", "%08x".formatted(random.nextInt()))
                .param("number", random.nextInt(100_000))
                .update();
    }

    private int delete(UUID caseId, int from, int to) {
        return database.sql("delete from case_journal where case_id = :case and seq between :from and :to")
                .param("case", caseId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Moves everything behind this entry, by way of numbers that nobody uses. */
    private int shift(UUID caseId, int behind, int by) {
        int moved = database.sql("update case_journal set seq = -(seq + :by) where case_id = :case and seq > :behind")
                .param("case", caseId)
                .param("by", by)
                .param("behind", behind)
                .update();
        return moved + turnPositive(caseId);
    }

    private int turnPositive(UUID caseId) {
        return database.sql("update case_journal set seq = -seq where case_id = :case and seq < 0")
                .param("case", caseId)
                .update();
    }

    /** An entry of another case, or a copy of one of the same, with a fresh id. */
    private int insert(UUID caseId, UUID from, int seq) {
        return database.sql("""
            insert into case_journal (case_id, seq, entry_id, mailbox, type, written_by, at, payload, previous_hash, hash)
            select :case, :seq, :uuid, mailbox, type, written_by, at, payload, previous_hash, hash
            from case_journal where case_id = :from order by seq limit 1\
            """)
                .param("case", caseId)
                .param("seq", seq)
                .param("uuid", UUID.randomUUID())
                .param("from", from)
                .update();
    }

    private int swap(UUID caseId, int seq, int other) {
        if (seq == other) {
            return 0;
        }
        int moved = database.sql("""
            update case_journal set seq = -(case when seq = :one then :other else :one end)
            where case_id = :case and seq in (:one, :other)\
            """)
                .param("case", caseId)
                .param("one", seq)
                .param("other", other)
                .update();
        return moved + turnPositive(caseId);
    }
}
