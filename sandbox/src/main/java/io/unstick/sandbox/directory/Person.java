package io.unstick.sandbox.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Active Directory and the cloud tell each other of one person.
 *
 * @param objectGuid by which both know the person
 * @param proxyAddresses {@code SMTP:} marks the primary
 * @param remoteRecipientType the sum of flags in {@code msExchRemoteRecipientType}; null where the attribute is absent
 * @param local what is left of a mailbox on the premises; of no interest to the cloud
 */
public record Person(
        UUID objectGuid,
        String displayName,
        String accountName,
        String userPrincipalName,
        List<String> proxyAddresses,
        @Nullable UUID mailboxGuid,
        @Nullable UUID archiveGuid,
        @Nullable Integer remoteRecipientType,
        LocalMailbox local) {

    /** What Active Directory still has of a mailbox on the premises, besides its GUID. */
    public enum LocalMailbox {
        /** Nothing. */
        NOTHING,
        /** A pointer to a database that was removed. */
        DEAD_POINTER,
        /** Everything: it is there and in use. */
        EVERYTHING
    }
}
