package io.unstick.sandbox.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of the synchronising server: a cycle every half hour, and one more when somebody asks. Evaluated from the
 * clock whenever it is looked at; guarded by the cloud's attention.
 */
final class SyncCycles {

    static final Duration INTERVAL = Duration.ofMinutes(30);

    private final SyncedCloud cloud;
    private final Consumer<Instant> carry;
    private Instant nextStart;
    private @Nullable Instant runningUntil;
    private boolean enabled = true;
    private boolean staging;

    /** {@code carry} is called with the moment a cycle ended, and never in staging mode. */
    SyncCycles(SyncedCloud cloud, Consumer<Instant> carry) {
        this.cloud = cloud;
        this.carry = carry;
        this.nextStart = cloud.now().plus(cloud.scaled(INTERVAL));
    }

    /** Lets everything happen that was due by now. Of several missed cycles only the last two leave a trace. */
    void catchUp() {
        Instant now = cloud.now();
        finish(now);
        Duration interval = cloud.scaled(INTERVAL);
        if (now.isBefore(nextStart)) {
            return;
        }
        long missed = Duration.between(nextStart, now).dividedBy(interval);
        Instant last = nextStart.plus(interval.multipliedBy(missed));
        nextStart = last.plus(interval);
        if (missed > 0) {
            run(last.minus(interval), now);
        }
        run(last, now);
    }

    private void run(Instant start, Instant now) {
        if (enabled && runningUntil == null) {
            runningUntil = start.plus(cloud.scaled(cloud.cycle()));
            finish(now);
        }
    }

    /** Starts a cycle; false while one is running. */
    boolean start() {
        if (isRunning()) {
            return false;
        }
        runningUntil = cloud.now().plus(cloud.scaled(cloud.cycle()));
        return true;
    }

    boolean isRunning() {
        catchUp();
        return runningUntil != null;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isStaging() {
        return staging;
    }

    Instant nextStart() {
        return nextStart;
    }

    void enabled(boolean on) {
        enabled = on;
    }

    void staging(boolean on) {
        staging = on;
    }

    private void finish(Instant now) {
        Optional.ofNullable(runningUntil).filter(end -> !now.isBefore(end)).ifPresent(end -> {
            runningUntil = null;
            if (!staging) {
                carry.accept(end);
            }
        });
    }
}
