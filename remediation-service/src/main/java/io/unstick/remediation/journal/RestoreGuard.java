package io.unstick.remediation.journal;

import io.unstick.remediation.journal.JournalOrigin.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Notices a database that was restored to an older state: it lacks journal entries that Kafka has. Such a database does
 * not know what was already changed at Microsoft, so nothing is written from it until a person has looked and confirmed.
 * Until the first comparison after a start succeeds, nothing is written either.
 */
public class RestoreGuard {
    /** What every write is told that waits for a confirmation. */
    static final String OLDER = "the database is older than what was published; look at the open cases, then confirm"
            + " with PUT /api/v1/restore-confirmation";

    private static final String NOT_COMPARED =
            "it is not known yet whether the database is as new as what was published";
    private static final Logger LOG = LoggerFactory.getLogger(RestoreGuard.class);

    private final JournalOrigin origin;
    private final PublishedTail published;
    private final InstantSource time;
    private volatile boolean compared;

    public RestoreGuard(JdbcClient database, ConsumerFactory<String, byte[]> consumers, InstantSource time) {
        this.origin = new JournalOrigin(database);
        this.published = new PublishedTail(consumers);
        this.time = time;
    }

    /** Why nothing may be written; empty when the database holds what it published. */
    public Optional<String> objection() {
        if (!compared) {
            return Optional.of(NOT_COMPARED);
        }
        return doubtedAt().map(_ -> OLDER);
    }

    /** Since when the database is known to be older than what was published; empty when it is not. */
    public Optional<Instant> doubtedAt() {
        return Optional.ofNullable(origin.read().doubtedAt());
    }

    /**
     * Compares once. Kafka first: an entry is committed before it is published, so a database that lacks it afterwards
     * has lost it.
     */
    public void compare() {
        List<JournalMark> marks = published.read();
        Origin here = origin.read();
        List<JournalMark> ours = marks.stream()
                .filter(mark -> mark.installation().equals(here.installation()))
                .toList();
        long latest = ours.stream().mapToLong(JournalMark::epoch).max().orElse(here.epoch());
        if (latest > here.epoch() || origin.lacks(hashesOf(here.epoch(), ours))) {
            if (here.doubtedAt() == null) {
                LOG.atError()
                        .addKeyValue("installation", here.installation())
                        .log("The database is older than what it published; nothing is written until that is"
                                + " confirmed");
            }
            origin.doubt(latest, time.instant());
        }
        compared = true;
    }

    /** A person has looked: from here on this state counts. False when nothing was in doubt. */
    public boolean confirm(String reason, String by) {
        boolean confirmed = origin.confirm(reason, by, time.instant());
        if (confirmed) {
            LOG.atWarn().addKeyValue("by", by).log("The older database was confirmed; writes go on");
        }
        return confirmed;
    }

    private static List<String> hashesOf(long epoch, List<JournalMark> marks) {
        return marks.stream()
                .filter(mark -> mark.epoch() == epoch)
                .map(JournalMark::hash)
                .distinct()
                .toList();
    }
}
