package io.unstick.remediation.drop;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.execution.SealedDrop;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The sealed drop in the database: one password per case, gone when it was opened or its time is over. */
public class SealedPasswords implements SealedDrop {
    private final JdbcClient database;
    private final TransactionOperations ownTransaction;
    private final @Nullable DropKey key;
    private final PasswordDraw passwords;
    private final Duration lifetime;
    private final InstantSource time;

    /**
     * @param ownTransaction commits by itself, whatever it is called in: the password must be kept before it is used
     * @param key absent in an instance that re-creates nobody
     */
    SealedPasswords(
            JdbcClient database,
            TransactionOperations ownTransaction,
            @Nullable DropKey key,
            PasswordDraw passwords,
            Duration lifetime,
            InstantSource time) {
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.key = key;
        this.passwords = passwords;
        this.lifetime = lifetime;
        this.time = time;
    }

    @Override
    public boolean canSeal() {
        return key != null;
    }

    /** An attempt whose answer was lost may have set the password: a later attempt of the same action uses it again. */
    @Override
    public char[] seal(CaseId caseId, UUID actionId) {
        return Objects.requireNonNull(ownTransaction.execute(_ -> find(caseId)
                .filter(kept -> kept.actionId().equals(actionId))
                .map(kept -> reveal(caseId, kept).toCharArray())
                .orElseGet(() -> drawAndKeep(caseId, actionId))));
    }

    /**
     * Opens the drop for one person, and deletes what was in it; empty when nothing is sealed (any more).
     *
     * @throws IllegalStateException when this instance has another key than the one that sealed it; it stays sealed
     */
    public Optional<String> open(CaseId caseId, String by, String reason) {
        return Objects.requireNonNull(ownTransaction.execute(_ -> find(caseId).map(kept -> {
            String password = reveal(caseId, kept);
            database.sql("""
                update sealed_password
                set sealed = null, opened_by = :by, opened_at = :now, reason = :reason
                where case_id = :case\
                """)
                    .param("by", by)
                    .param("now", now())
                    .param("reason", reason)
                    .param("case", caseId.value())
                    .update();
            return password;
        })));
    }

    /** What became of the case's password; empty when none was ever drawn. */
    public Optional<DropStanding> standing(CaseId caseId) {
        return database.sql("""
            select sealed is not null and expires_at > :now as waits, sealed_at, expires_at, opened_by, opened_at, reason
            from sealed_password where case_id = :case\
            """)
                .param("case", caseId.value())
                .param("now", now())
                .query((row, _) -> DropStanding.read(row))
                .optional();
    }

    /** Deletes what nobody opened in time. */
    void expire() {
        database.sql("update sealed_password set sealed = null where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private record Kept(UUID actionId, String sealed) {}

    private Optional<Kept> find(CaseId caseId) {
        return database.sql("""
            select action_id, sealed from sealed_password
            where case_id = :case and sealed is not null and expires_at > :now for update\
            """)
                .param("case", caseId.value())
                .param("now", now())
                .query((row, _) -> new Kept(row.getObject("action_id", UUID.class), row.getString("sealed")))
                .optional();
    }

    private char[] drawAndKeep(CaseId caseId, UUID actionId) {
        char[] password = passwords.draw();
        byte[] plain = String.valueOf(password).getBytes(StandardCharsets.US_ASCII);
        database.sql("""
            insert into sealed_password (case_id, action_id, sealed, sealed_at, expires_at)
            values (:case, :action, :sealed, :now, :expires)
            on conflict (case_id) do update set action_id = excluded.action_id, sealed = excluded.sealed,
                sealed_at = excluded.sealed_at, expires_at = excluded.expires_at,
                opened_by = null, opened_at = null, reason = null\
            """)
                .param("case", caseId.value())
                .param("action", actionId)
                .param("sealed", key().seal(plain, bound(caseId)))
                .param("now", now())
                .param("expires", Timestamp.from(time.instant().plus(lifetime)))
                .update();
        return password;
    }

    private String reveal(CaseId caseId, Kept kept) {
        return new String(key().open(kept.sealed(), bound(caseId)), StandardCharsets.US_ASCII);
    }

    private DropKey key() {
        if (key == null) {
            throw new IllegalStateException("this instance has no key for the sealed drop");
        }
        return key;
    }

    /** A row copied to another case does not open there. */
    private static byte[] bound(CaseId caseId) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(caseId.value().getMostSignificantBits())
                .putLong(caseId.value().getLeastSignificantBits())
                .array();
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }
}
