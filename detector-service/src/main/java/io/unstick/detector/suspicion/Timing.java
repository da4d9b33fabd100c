package io.unstick.detector.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How patient we are with one tenant.
 *
 * @param timetable looks at this tenant's users that are equally far apart are counted from here: users who became due one
 *     by one come to be looked at together, and one request serves many
 * @param grace from the plan's assignment: before that a missing mailbox is normal
 * @param rereads from one look to the next; the last one repeats
 * @param forgetAfter how long an announced mailbox may be without any plan before its episode ends unsaid
 */
public record Timing(Instant timetable, Duration grace, List<Duration> rereads, Duration forgetAfter) {
    public Timing {
        if (rereads.isEmpty()) {
            throw new IllegalArgumentException("rereads must name at least one duration");
        }
        rereads = List.copyOf(rereads);
    }

    NextLook firstLook(MailboxLicence licence) {
        return new NextLook(0, graceEnds(licence));
    }

    /** At the timetable's last stop within the pause: never later, and sooner only until the user is in step. */
    NextLook lookAfter(NextLook last, Instant now) {
        Duration pause = rereads.get(Math.min(last.looksBefore(), rereads.size() - 1));
        Instant latest = now.plus(pause);
        long sinceStop = Math.floorMod(Duration.between(timetable, latest).toNanos(), pause.toNanos());
        return new NextLook(last.looksBefore() + 1, latest.minusNanos(sinceStop));
    }

    boolean graceIsOver(MailboxLicence licence, Instant now) {
        return !now.isBefore(graceEnds(licence));
    }

    private Instant graceEnds(MailboxLicence licence) {
        return licence.assignedAt().plus(grace);
    }
}
