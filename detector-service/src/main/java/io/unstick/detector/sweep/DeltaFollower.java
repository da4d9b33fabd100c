package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.detector.suspicion.Suspicion;
import io.unstick.m365.call.Obstacle.Nonsense;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Reading.Unreadable;
import io.unstick.m365.read.UserChanges;
import java.time.InstantSource;

/** Follows a tenant's delta link. */
final class DeltaFollower {
    private final Directory directory;
    private final ScanMemory memory;
    private final InstantSource time;

    DeltaFollower(Directory directory, ScanMemory memory, InstantSource time) {
        this.directory = directory;
        this.memory = memory;
        this.time = time;
    }

    /**
     * Takes over what changed since the last round.
     *
     * @return whether the round was read, and whether it had anything to say
     */
    Followed follow(TenantId tenant, Suspicion suspicion, Obstructions trouble) {
        return switch (directory.changedUsers(tenant, memory.deltaLink(tenant))) {
            case Known<UserChanges>(UserChanges changes, var _) -> {
                trouble.answered();
                memory.keep(tenant, changes, suspicion, time.instant());
                yield what(changes);
            }
            case Absent<UserChanges> _ -> {
                trouble.met(new Nonsense("a tenant without a list of users"));
                yield Followed.UNREAD;
            }
            case Unreadable<UserChanges> unreadable -> {
                trouble.met(unreadable.obstacle());
                yield Followed.UNREAD;
            }
        };
    }

    private static Followed what(UserChanges changes) {
        if (changes.full()) {
            return Followed.EVERYBODY;
        }
        return changes.changed().isEmpty() && changes.removed().isEmpty() ? Followed.NOTHING_NEW : Followed.CHANGES;
    }
}
