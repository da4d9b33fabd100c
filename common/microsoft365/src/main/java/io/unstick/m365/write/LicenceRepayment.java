package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Giving and taking licences, and nothing else: all that paying back a licence debt needs. */
@FunctionalInterface
public interface LicenceRepayment {
    /**
     * {@code POST /users/{id}/assignLicense}: everything in one call, so that a swap leaves no moment without a plan. Needs
     * LicenseAssignment.ReadWrite.All. Harmless to repeat: what is owned already gets these disabled plans; a pure removal
     * of what is not there is {@link WriteOutcome.AlreadyInPlace}. Known refusals have a {@link RefusalReason}.
     *
     * @param add disabled plans by SKU; an owned SKU may be among them
     * @param remove SKUs assigned directly; one that a group gives is refused
     * @throws IllegalArgumentException when both are empty, or name the same SKU
     */
    WriteOutcome assignLicense(WriteRequest request, UserObjectId user, Map<UUID, Set<UUID>> add, Set<UUID> remove);
}
