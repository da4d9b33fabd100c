package io.unstick.sandbox.cloud;

import java.util.UUID;

/** Whatever is no user: a mail contact, a group, a public folder, the mailbox of somebody who left. */
record SimulatedRecipient(UUID id, RecipientKind kind, String displayName, Addresses addresses)
        implements AddressHolder {

    @Override
    public String recipientTypeDetails() {
        return kind.recipientTypeDetails();
    }

    @Override
    public boolean isRecipient() {
        return kind.isMailEnabled();
    }
}
