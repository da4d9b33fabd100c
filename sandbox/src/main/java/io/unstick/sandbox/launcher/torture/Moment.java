package io.unstick.sandbox.launcher.torture;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment in which a replica has a case or a debt in its hands. */
final class Moment {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Database database;

    Moment(Database database) {
        this.database = database;
    }

    /** Returns in such a moment, or when there was none for a while; at once when none is wanted. */
    void await(String replica, boolean wanted) throws InterruptedException {
        var begun = System.nanoTime();
        while (wanted && System.nanoTime() - begun < PATIENCE.toNanos() && !isAtWork(replica)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private boolean isAtWork(String replica) {
        try {
            return database.isAtWork(replica);
        } catch (SQLException away) {
            return false;
        }
    }
}
