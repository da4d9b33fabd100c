package io.unstick.remediation.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which database this is, and whether it is believed to hold everything that it ever published. */
class JournalOrigin {
    private final JdbcClient database;

    JournalOrigin(JdbcClient database) {
        this.database = database;
    }

    /**
     * As the database says it.
     *
     * @param doubtedAt since when it is known to lack something; null when it lacks nothing
     */
    record Origin(UUID installation, long epoch, @Nullable Instant doubtedAt) {}

    Origin read() {
        return database.sql("select installation, epoch, doubted_at from journal_origin")
                .query((row, _) -> {
                    Timestamp doubted = row.getTimestamp("doubted_at");
                    return new Origin(
                            UUID.fromString(row.getString("installation")),
                            row.getLong("epoch"),
                            doubted == null ? null : doubted.toInstant());
                })
                .single();
    }

    /** Whether the journal lacks one of these entries, which it must hold because it published them in this epoch. */
    boolean lacks(List<String> hashes) {
        return database.sql("""
            select exists (select 1 from unnest(cast(:hashes as text[])) as published (hash)
                where not exists (select 1 from case_journal j where j.hash = published.hash))\
            """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Nothing may be written until somebody confirms.
     *
     * @param publishedEpoch the latest epoch that was seen outside
     */
    void doubt(long publishedEpoch, Instant now) {
        database.sql("""
            update journal_origin set doubted_at = coalesce(doubted_at, :now),
                published_epoch = greatest(published_epoch, :published)\
            """)
                .param("now", Timestamp.from(now))
                .param("published", publishedEpoch)
                .update();
    }

    /** Begins a new epoch and writes down who decided it; false when nothing was in doubt. */
    boolean confirm(String reason, String by, Instant now) {
        return database.sql("""
            with confirmed as (
                update journal_origin set doubted_at = null, epoch = greatest(epoch, published_epoch) + 1
                where doubted_at is not null returning epoch)
            insert into restore_confirmation (epoch, reason, confirmed_by, at)
            select epoch, :reason, :by, :now from confirmed\
            """)
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
