package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.oracle.Takeover;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Watches what becomes of the tasks that a killed replica had in its hands. Time counts only while somebody could take them
 * over: a replica runs, and the database answers. For several threads.
 */
final class Takeovers {

    private final Database database;
    private final BooleanSupplier somebodyRuns;
    private final Chronicle chronicle;
    private final InstantSource time;
    private final List<Death> unseen = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();
    private final List<Takeover> done = new ArrayList<>();
    private long lastLook = System.nanoTime();
    private double able;

    Takeovers(Database database, BooleanSupplier somebodyRuns, Chronicle chronicle, InstantSource time) {
        this.database = database;
        this.somebodyRuns = somebodyRuns;
        this.chronicle = chronicle;
        this.time = time;
    }

    private record Death(String replica, Instant at, double able) {}

    private record Orphan(String task, long version, Death death) {}

    /** This replica was just killed. */
    synchronized void died(String replica) {
        unseen.add(new Death(replica, time.instant(), able));
    }

    /** To be called every second or so. */
    synchronized void look() {
        var now = System.nanoTime();
        try {
            for (var deaths = unseen.iterator(); deaths.hasNext(); ) {
                find(deaths);
            }
            var tasks = database.tasks();
            if (somebodyRuns.getAsBoolean()) {
                able += (now - lastLook) / 1e9;
            }
            orphans.removeIf(orphan -> isTaken(orphan, tasks));
        } catch (SQLException away) {
            // Nobody can take anything over meanwhile.
            Thread.onSpinWait();
        }
        lastLook = now;
    }

    /** Since then nothing new can be in the hands of that life. */
    private void find(Iterator<Death> deaths) throws SQLException {
        var death = deaths.next();
        database.heldBy(death.replica(), death.at())
                .forEach((task, version) -> orphans.add(new Orphan(task, version, death)));
        deaths.remove();
    }

    private boolean isTaken(Orphan orphan, Map<String, Long> tasks) {
        var version = tasks.get(orphan.task());
        if (version != null && version == orphan.version()) {
            return false;
        }
        var takeover = takeover(orphan, true);
        done.add(takeover);
        chronicle.note("%s of the killed %s replica is taken over after %.1f s"
                .formatted(takeover.task(), takeover.replica(), takeover.seconds()));
        return true;
    }

    private Takeover takeover(Orphan orphan, boolean isDone) {
        var death = orphan.death();
        return new Takeover(orphan.task(), death.replica(), death.at(), able - death.able(), isDone);
    }

    /** All so far, those that still wait too. */
    synchronized List<Takeover> all() {
        var all = new ArrayList<>(done);
        orphans.forEach(orphan -> all.add(takeover(orphan, false)));
        return all;
    }

    /** Seconds; 0 when nothing had to be taken over. */
    double slowest() {
        return all().stream().mapToDouble(Takeover::seconds).max().orElse(0);
    }
}
