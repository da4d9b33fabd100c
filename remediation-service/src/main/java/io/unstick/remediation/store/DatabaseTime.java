package io.unstick.remediation.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's clock, which all replicas share: asked once and again, and carried on in between by this machine's
 * monotonic clock. A wall clock that is wrong, or jumps, moves no due time.
 */
public final class DatabaseTime implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);

    /** More than drift and a slow answer explain: the database's clock was set, or this machine was suspended. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final LongSupplier nanoTime;
    private volatile Reading latest;

    /**
     * Asks the database for the first time.
     *
     * @param nanoTime this machine's monotonic clock, such as {@link System#nanoTime}
     */
    public DatabaseTime(JdbcClient database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.latest = read();
    }

    private record Reading(Instant at, long nanos) {
        Instant carriedTo(long nowNanos) {
            return at.plusNanos(nowNanos - nanos);
        }
    }

    @Override
    public Instant instant() {
        return latest.carriedTo(nanoTime.getAsLong());
    }

    /** Asks the database again; when it does not answer, time goes on as before. */
    public void ask() {
        Reading before = latest;
        Reading now = read();
        Duration moved = Duration.between(before.carriedTo(now.nanos()), now.at());
        if (moved.abs().compareTo(JUMP) > 0) {
            LOG.atWarn().addKeyValue("milliseconds", moved.toMillis()).log("The database's clock has jumped");
        }
        latest = now;
    }

    /** The answer belongs to the middle between question and answer. */
    private Reading read() {
        long asked = nanoTime.getAsLong();
        Instant at = Objects.requireNonNull(database.sql("select clock_timestamp() as at")
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .single());
        long answered = nanoTime.getAsLong();
        return new Reading(at, asked + (answered - asked) / 2);
    }
}
