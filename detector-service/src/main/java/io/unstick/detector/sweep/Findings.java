package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.IncidentHint;
import io.unstick.detector.announce.Announcements;
import io.unstick.detector.announce.StuckUser;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.detector.suspicion.Decision;
import io.unstick.detector.suspicion.Decision.Forget;
import io.unstick.detector.suspicion.Decision.Keep;
import io.unstick.detector.suspicion.Decision.Remember;
import io.unstick.detector.suspicion.Decision.TellReady;
import io.unstick.detector.suspicion.Decision.TellStuck;
import io.unstick.detector.suspicion.MailboxLicence;
import io.unstick.detector.suspicion.Watch;
import io.unstick.m365.read.UserLook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one chunk of looks came to. First everything is told, then it is remembered: a crash in between tells it again under
 * the same ids.
 */
final class Findings {
    private record Stuck(StuckUser user, MailboxLicence episode, Instant at) {}

    private record Ready(UserObjectId user, MailboxLicence episode, Instant at) {}

    private final List<Stuck> stuck = new ArrayList<>();
    private final List<Ready> ready = new ArrayList<>();
    private final List<Watch> remembered = new ArrayList<>();
    private final List<UserObjectId> forgotten = new ArrayList<>();

    void note(Watch watch, @Nullable UserLook look, Decision decision, Instant now) {
        switch (decision) {
            case Keep _ -> {}
            case Remember(Watch then) -> remembered.add(then);
            case Forget _ -> forgotten.add(watch.user());
            case TellStuck(Watch.Announced then) -> {
                stuck.add(new Stuck(nameOf(look), then.episode(), now));
                remembered.add(then);
            }
            case TellReady(MailboxLicence episode, Watch.Settled then) -> {
                ready.add(new Ready(then.user(), episode, now));
                remembered.add(then);
            }
        }
    }

    private static StuckUser nameOf(@Nullable UserLook look) {
        return Optional.ofNullable(look)
                .flatMap(seen -> seen.user().known())
                .map(DirectoryEntries::stuck)
                .orElseThrow(() -> new IllegalStateException("nobody is stuck who was not read"));
    }

    void tell(TenantStanding standing, Announcements announcements, @Nullable IncidentHint hint) {
        TenantId tenant = standing.tenant().id();
        stuck.forEach(one -> announcements.stuck(standing, one.user(), one.episode(), one.at(), hint));
        ready.forEach(one -> announcements.ready(tenant, one.user(), one.episode(), one.at()));
    }

    List<UserObjectId> announced() {
        return stuck.stream().map(one -> one.user().id()).toList();
    }

    List<Watch> remembered() {
        return remembered;
    }

    List<UserObjectId> forgotten() {
        return forgotten;
    }

    int stuck() {
        return stuck.size();
    }

    int ready() {
        return ready.size();
    }
}
