package io.unstick.detector.fleet;

import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Obstacle.AccessLost;
import io.unstick.m365.call.Obstacle.Nonsense;
import io.unstick.m365.call.Obstacle.Throttled;
import io.unstick.m365.call.Obstacle.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * What keeps us from reading one of a tenant's APIs.
 *
 * @param reason one sentence for people
 * @param scansInARow how many scans ended this way, this kind of trouble without a break
 */
public record Trouble(Kind kind, String reason, int scansInARow) {
    /** One lost connection is weather; this many scans in a row are an outage. */
    static final int UNREACHABLE_SCANS_UNTIL_BLIND = 3;

    /** Kinds of trouble, as far as they differ in what they mean for a tenant. */
    public enum Kind {
        THROTTLED,
        ACCESS_LOST,
        UNREACHABLE,
        NONSENSE
    }

    /**
     * The trouble after a scan that met this obstacle.
     *
     * @param before the trouble of the scan before
     */
    static Trouble of(Obstacle obstacle, @Nullable Trouble before) {
        var kind = kind(obstacle);
        int inARow = before != null && before.kind == kind ? before.scansInARow + 1 : 1;
        return new Trouble(kind, reason(obstacle), inARow);
    }

    boolean blinds() {
        return switch (kind) {
            case THROTTLED -> false;
            case ACCESS_LOST, NONSENSE -> true;
            case UNREACHABLE -> scansInARow >= UNREACHABLE_SCANS_UNTIL_BLIND;
        };
    }

    boolean slowsDown() {
        return kind == Kind.THROTTLED;
    }

    private static Kind kind(Obstacle obstacle) {
        return switch (obstacle) {
            case AccessLost _ -> Kind.ACCESS_LOST;
            case Throttled _ -> Kind.THROTTLED;
            case Unreachable _ -> Kind.UNREACHABLE;
            case Nonsense _ -> Kind.NONSENSE;
        };
    }

    private static String reason(Obstacle obstacle) {
        return obstacle instanceof AccessLost(String code, String reason) && !reason.contains(code)
                ? "%s (%s)".formatted(reason, code)
                : obstacle.reason();
    }
}
