package io.unstick.detector.sweep;

import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Decision.Forget;
import io.unstick.detector.suspicion.Decision.Keep;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.Decision.TellReady;
import io.unstick.detector.suspicion.Decision.TellStuck;
import io.unstick.detector.suspicion.DirectoryEntry;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.detector.suspicion.Watch;
import io.unstick.m365.read.UserChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One complete delta round. It may name a user several times; the last word counts. */
final class DeltaRound {
    private final Map<UserObjectId, DirectoryEntry> named = new LinkedHashMap<>();
    private final Set<UserObjectId> removed;
    private final boolean full;

    /** What is to be written after a round. */
    record Outcome(List<Watch> remembered, Set<UserObjectId> forgotten) {}

    DeltaRound(UserChanges changes) {
        changes.changed().forEach(user -> named.put(user.id(), DirectoryEntries.of(user)));
        removed = new HashSet<>(changes.removed());
        // Who is named both ways is not taken for gone: the next look will tell.
        removed.removeAll(named.keySet());
        full = changes.full();
    }

    Set<UserObjectId> mentioned() {
        var mentioned = new HashSet<>(named.keySet());
        mentioned.addAll(removed);
        return mentioned;
    }

    /**
     * What follows for the watch list.
     *
     * @param known what is remembered of everybody mentioned; of everybody at all for a full round
     */
    Outcome appliedTo(Map<UserObjectId, Watch> known, Suspicion suspicion, Instant now) {
        var remembered = new ArrayList<Watch>();
        var forgotten = gone(known.keySet());
        named.forEach((id, user) -> {
            switch (suspicion.named(known.get(id), user, now)) {
                case Keep _ -> {}
                case Remember(Watch watch) -> remembered.add(watch);
                case Forget _ -> forgotten.add(id);
                case TellStuck _, TellReady _ ->
                    throw new IllegalStateException("a delta round neither proves nor disproves a mailbox");
            }
        });
        return new Outcome(remembered, forgotten);
    }

    private Set<UserObjectId> gone(Set<UserObjectId> known) {
        var gone = new HashSet<>(known);
        if (full) {
            gone.removeAll(named.keySet());
        } else {
            gone.retainAll(removed);
        }
        return gone;
    }
}
