package io.unstick.m365.call;

import io.unstick.m365.call.Obstacle.AccessLost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers that a tenant does not let us in, so that it is asked again only once per probe interval. A refused token
 * bars everything, a refused request only the same request.
 */
final class AccessMemory {
    private static final String EVERYTHING = "*";

    private record Loss(AccessLost obstacle, Instant probeAt) {}

    private final Duration probeInterval;
    private final Map<String, Loss> losses = new HashMap<>();

    AccessMemory(Duration probeInterval) {
        this.probeInterval = probeInterval;
    }

    /** What still bars this request; empty lets it through, as the one probe of this interval if access was lost. */
    synchronized Optional<AccessLost> bars(String api, Instant now) {
        for (String key : List.of(EVERYTHING, api)) {
            Loss loss = losses.get(key);
            if (loss != null && now.isBefore(loss.probeAt())) {
                return Optional.of(loss.obstacle());
            }
        }
        for (String key : List.of(EVERYTHING, api)) {
            losses.computeIfPresent(key, (_, loss) -> new Loss(loss.obstacle(), now.plus(probeInterval)));
        }
        return Optional.empty();
    }

    synchronized void lostEverything(AccessLost obstacle, Instant now) {
        losses.put(EVERYTHING, new Loss(obstacle, now.plus(probeInterval)));
    }

    synchronized void lost(String api, AccessLost obstacle, Instant now) {
        losses.put(api, new Loss(obstacle, now.plus(probeInterval)));
    }

    synchronized void regained(String api) {
        losses.remove(EVERYTHING);
        losses.remove(api);
    }
}
