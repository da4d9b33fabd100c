package io.unstick.detector.suspicion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A mailbox plan that is switched on for a user.
 *
 * @param assignedAt the plan's {@code assignedDateTime}, to the microsecond: what the database keeps must name the same
 *     episode as what was read
 */
public record MailboxLicence(UUID servicePlanId, Instant assignedAt) {
    public MailboxLicence {
        assignedAt = assignedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
