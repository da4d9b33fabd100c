package io.unstick.diagnostic.byhand;

import io.unstick.m365.call.Obstacle;

/** What a person can do about a tenant that cannot be seen, besides what the obstacle says itself. */
final class Advice {
    private Advice() {}

    static String on(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.AccessLost _ -> "Then check the reader app's consent, permissions and roles there.";
            case Obstacle.Throttled _ -> "Ask again then.";
            case Obstacle.Unreachable _ -> "Check the network and the addresses in unstick.m365, and ask again later.";
            case Obstacle.Nonsense _ ->
                "Check the addresses in unstick.m365: something else than Microsoft may answer there.";
        };
    }
}
