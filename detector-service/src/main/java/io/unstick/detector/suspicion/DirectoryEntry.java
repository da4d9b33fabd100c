package io.unstick.detector.suspicion;

import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a user in Microsoft Entra decides whether a mailbox is owed.
 *
 * @param userType {@code Member} or {@code Guest}; absent on some old members
 * @param resourceAccount an account of a device or a call queue, not of a person
 * @param plans the history of {@code assignedPlans}: the same plan may appear several times
 */
public record DirectoryEntry(UserObjectId id, @Nullable String userType, boolean resourceAccount, List<Plan> plans) {

    /** One entry of {@code assignedPlans}; {@code capabilityStatus} as Microsoft writes it. */
    public record Plan(UUID servicePlanId, String capabilityStatus, Instant assignedAt) {}

    public DirectoryEntry {
        plans = List.copyOf(plans);
    }

    boolean isPerson() {
        return !resourceAccount && (userType == null || userType.equalsIgnoreCase("Member"));
    }
}
