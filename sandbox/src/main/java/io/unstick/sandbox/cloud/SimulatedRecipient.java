package io.unstick.sandbox.cloud;

import java.util.UUID;

/** A mail contact or a group. */
record SimulatedRecipient(UUID id, RecipientKind kind, String displayName, Addresses addresses)
        implements AddressHolder {

    @Override
    public String recipientTypeDetails() {
        return kind.recipientTypeDetails();
    }

    @Override
    public boolean isRecipient() {
        return true;
    }
}
