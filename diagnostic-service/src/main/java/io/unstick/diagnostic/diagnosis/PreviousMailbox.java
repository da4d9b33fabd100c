package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.FindingDetail;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Exchange Online remembers of an earlier mailbox of the user.
 *
 * @param recipientType what the user is now, Exchange's {@code RecipientTypeDetails}
 * @param previousType what it was before, absent when Exchange remembers nothing
 * @param keptId the Exchange GUID of a deleted or inactive mailbox that still names the user as its owner; absent when there
 *     is none
 * @param inactive a hold keeps that mailbox
 */
public record PreviousMailbox(
        String recipientType,
        @Nullable String previousType,
        @Nullable String keptId,
        boolean inactive) {
    public static final EvidenceSource<PreviousMailbox> SOURCE =
            new EvidenceSource<>("previous-mailbox", PreviousMailbox::told, PreviousMailbox::from);

    private static final String NONE = "none";

    boolean isKept() {
        return keptId != null;
    }

    FindingDetail detail() {
        return new FindingDetail.PreviousMailboxKept(
                "None".equalsIgnoreCase(previousType) ? null : previousType, keptId, inactive);
    }

    /** A plain user that was something with a mailbox once. */
    boolean isRemembered() {
        boolean plain = recipientType.equalsIgnoreCase("User") || recipientType.equalsIgnoreCase("DisabledUser");
        return plain && previousType != null && !previousType.equalsIgnoreCase("None");
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("recipient-type", recipientType)
                .andMaybe("previous-recipient-type", previousType)
                .and("deleted-mailbox-kept", keptId == null ? NONE : keptId)
                .and("kept-by-a-hold", inactive)
                .asMap();
    }

    private static PreviousMailbox from(Map<String, String> told) {
        String kept = Told.text(told, "deleted-mailbox-kept");
        return new PreviousMailbox(
                Told.text(told, "recipient-type"),
                told.get("previous-recipient-type"),
                kept.equals(NONE) ? null : kept,
                Told.isTrue(told, "kept-by-a-hold"));
    }
}
