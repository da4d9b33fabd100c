package io.unstick.remediation.onpremises.repair;

/**
 * The flags of {@code msExchRemoteRecipientType}, by which on-premises Exchange tells the cloud what to do.
 *
 * @param flags their sum
 */
record RemoteRecipientType(long flags) {
    private static final long PROVISION_MAILBOX = 1;
    private static final long PROVISION_ARCHIVE = 2;
    private static final long MIGRATED = 4;
    private static final long DEPROVISION_MAILBOX = 8;
    private static final long DEPROVISION_ARCHIVE = 16;
    private static final long PERSONS =
            PROVISION_MAILBOX | PROVISION_ARCHIVE | MIGRATED | DEPROVISION_MAILBOX | DEPROVISION_ARCHIVE;

    /** No room, no equipment, no shared or team mailbox, and no flag that is unknown here. */
    boolean isPersons() {
        return (flags & ~PERSONS) == 0;
    }

    /** With one of these the cloud makes no mailbox, whatever licence the user has. */
    boolean isStale() {
        return (flags & (MIGRATED | DEPROVISION_MAILBOX)) != 0;
    }

    /** What Enable-RemoteMailbox leaves: a mailbox, and an archive where one was wanted. */
    RemoteRecipientType provisioning() {
        boolean archive = (flags & PROVISION_ARCHIVE) != 0 && (flags & DEPROVISION_ARCHIVE) == 0;
        return new RemoteRecipientType(archive ? PROVISION_MAILBOX | PROVISION_ARCHIVE : PROVISION_MAILBOX);
    }
}
