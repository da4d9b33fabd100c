package io.unstick.detector.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How patient we are with one tenant.
 *
 * @param grace from the plan's assignment: before that a missing mailbox is normal
 * @param rereads from one look to the next; the last one repeats
 * @param forgetAfter how long an announced mailbox may be without any plan before its episode ends unsaid
 */
public record Timing(Duration grace, List<Duration> rereads, Duration forgetAfter) {
    public Timing {
        if (rereads.isEmpty()) {
            throw new IllegalArgumentException("rereads must name at least one duration");
        }
        rereads = List.copyOf(rereads);
    }

    NextLook firstLook(MailboxLicence licence) {
        return new NextLook(0, graceEnds(licence));
    }

    NextLook lookAfter(NextLook last, Instant now) {
        Duration pause = rereads.get(Math.min(last.looksBefore(), rereads.size() - 1));
        return new NextLook(last.looksBefore() + 1, now.plus(pause));
    }

    boolean graceIsOver(MailboxLicence licence, Instant now) {
        return !now.isBefore(graceEnds(licence));
    }

    private Instant graceEnds(MailboxLicence licence) {
        return licence.assignedAt().plus(grace);
    }
}
