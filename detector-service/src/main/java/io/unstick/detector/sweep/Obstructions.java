package io.unstick.detector.sweep;

import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Obstacle.AccessLost;
import io.unstick.m365.call.Obstacle.Nonsense;
import io.unstick.m365.call.Obstacle.Throttled;
import io.unstick.m365.call.Obstacle.Unreachable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stood in the way of one scan at one API, and whether going on makes sense. For one thread. */
final class Obstructions {
    /** One user whose data breaks a server must not end the scan; a server that is down must. */
    private static final int UNREACHABLE_IN_A_ROW = 3;

    private boolean asked;
    private @Nullable Obstacle worst;
    private int unreachableInARow;
    private boolean hopeless;

    void answered() {
        asked = true;
        unreachableInARow = 0;
    }

    void met(Obstacle obstacle) {
        asked = true;
        if (worst == null || severity(obstacle) > severity(worst)) {
            worst = obstacle;
        }
        switch (obstacle) {
            case AccessLost _, Throttled _ -> hopeless = true;
            case Unreachable _ -> {
                unreachableInARow++;
                hopeless |= unreachableInARow >= UNREACHABLE_IN_A_ROW;
            }
            case Nonsense _ -> unreachableInARow = 0;
        }
    }

    /** Whether the next call can only meet the same obstacle. */
    boolean hopeless() {
        return hopeless;
    }

    boolean asked() {
        return asked;
    }

    Optional<Obstacle> worst() {
        return Optional.ofNullable(worst);
    }

    /** When Microsoft wants us back, if it said so. */
    Instant notBefore(Instant now) {
        return worst instanceof Throttled(Instant until) && until.isAfter(now) ? until : now;
    }

    private static int severity(Obstacle obstacle) {
        return switch (obstacle) {
            case Unreachable _ -> 0;
            case Throttled _ -> 1;
            case Nonsense _ -> 2;
            case AccessLost _ -> 3;
        };
    }
}
