package io.unstick.sandbox.cloud;

import java.util.UUID;

/** Whatever can hold an e-mail address in a tenant. */
sealed interface AddressHolder permits Account, SimulatedRecipient {

    UUID id();

    String displayName();

    Addresses addresses();

    /** Exchange's word for it, such as {@code UserMailbox} or {@code MailContact}. */
    String recipientTypeDetails();

    /** False for what Exchange has never heard of, or knows only as an account without mail. */
    boolean isRecipient();
}
