package io.unstick.remediation.onpremises.repair;

import io.unstick.contracts.findings.Cause;
import java.util.Optional;

/** What, coming from Active Directory, keeps the cloud from making a mailbox. */
public enum Blockage {
    /** {@code msExchMailboxGuid} says that the mailbox is elsewhere. */
    MAILBOX_GUID,
    /** {@code msExchRemoteRecipientType} says that the mailbox was migrated or is to be taken away. */
    STALE_REMOTE_RECIPIENT_TYPE,
    /** {@code msExchArchiveGuid} is not that of the archive in the cloud. */
    ARCHIVE_GUID;

    /** Empty for causes that Active Directory has nothing to do with. */
    public static Optional<Blockage> of(Cause cause) {
        if (cause == Cause.ONPREM_MAILBOX_GUID) {
            return Optional.of(MAILBOX_GUID);
        }
        if (cause == Cause.REMOTE_RECIPIENT_TYPE_STALE) {
            return Optional.of(STALE_REMOTE_RECIPIENT_TYPE);
        }
        return cause == Cause.ARCHIVE_GUID_MISMATCH ? Optional.of(ARCHIVE_GUID) : Optional.empty();
    }
}
