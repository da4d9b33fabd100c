package io.unstick.diagnostic.diagnosis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Exchange Online remembers of an earlier mailbox of the user.
 *
 * @param recipientType what the user is now, Exchange's {@code RecipientTypeDetails}
 * @param previousType what it was before, absent when Exchange remembers nothing
 * @param softDeleted a deleted or inactive mailbox still names the user as its owner
 */
public record PreviousMailbox(
        String recipientType, @Nullable String previousType, boolean softDeleted) {
    public static final EvidenceSource<PreviousMailbox> SOURCE =
            new EvidenceSource<>("previous-mailbox", PreviousMailbox::told, PreviousMailbox::from);

    /** A plain user that was something with a mailbox once. */
    boolean isRemembered() {
        boolean plain = recipientType.equalsIgnoreCase("User") || recipientType.equalsIgnoreCase("DisabledUser");
        return plain && previousType != null && !previousType.equalsIgnoreCase("None");
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("recipient-type", recipientType)
                .andMaybe("previous-recipient-type", previousType)
                .and("soft-deleted-mailbox", softDeleted)
                .asMap();
    }

    private static PreviousMailbox from(Map<String, String> told) {
        return new PreviousMailbox(
                Told.text(told, "recipient-type"),
                told.get("previous-recipient-type"),
                Told.isTrue(told, "soft-deleted-mailbox"));
    }
}
