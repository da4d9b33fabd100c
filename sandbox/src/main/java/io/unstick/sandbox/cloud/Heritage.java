package io.unstick.sandbox.cloud;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account brought along: from Active Directory, from another tenant, or from an earlier life here. */
final class Heritage {

    /** Active Directory is its master. */
    boolean synced;
    /** Exchange shows it as a mail user while it has no mailbox here. */
    boolean mailUser;
    /** The mailbox it has elsewhere, or had. */
    UUID mailboxGuid = ExchangeJson.NOBODY;
    /** What Active Directory still has of a mailbox on the premises, besides its GUID. */
    Blocker.LocalMailbox localMailbox = Blocker.LocalMailbox.NOTHING;
    /** The archive that Active Directory names. */
    UUID archiveGuid = ExchangeJson.NOBODY;
    /** What {@code msExchRemoteRecipientType} says, in Exchange's words. */
    @Nullable
    String remoteRecipientType;
    /** Where its mail goes while it has no mailbox here. */
    @Nullable
    String externalAddress;
    /** Exchange's word for what it was before, such as {@code UserMailbox}. */
    String previousType = "None";
    /** Somebody is moving its mailbox here at this moment. */
    boolean migrating;
    /** The name Active Directory wants it to sign in with. */
    @Nullable
    String wantedName;

    /** Whether any of it keeps a new mailbox away; a wanted name counts only while somebody else has it. */
    boolean keepsMailboxAway() {
        return !mailboxGuid.equals(ExchangeJson.NOBODY)
                || !archiveGuid.equals(ExchangeJson.NOBODY)
                || isStale(remoteRecipientType)
                || externalAddress != null
                || !previousType.equals("None")
                || migrating;
    }

    /** {@code Migrated} and {@code Deprovision…} in whatever combination. */
    private static boolean isStale(@Nullable String remoteRecipientType) {
        return remoteRecipientType != null
                && (remoteRecipientType.contains("Migrated") || remoteRecipientType.contains("Deprovision"));
    }

    /** Active Directory now says what {@code Enable-RemoteMailbox} writes, and has been synchronised. */
    void repairAttributes() {
        mailboxGuid = ExchangeJson.NOBODY;
        archiveGuid = ExchangeJson.NOBODY;
        remoteRecipientType = "ProvisionMailbox";
        localMailbox = Blocker.LocalMailbox.NOTHING;
    }

    /** The migration, or what was left of it, is over. */
    void endMigration() {
        migrating = false;
        externalAddress = null;
        mailboxGuid = ExchangeJson.NOBODY;
    }

    /** A mailbox is here: what was before no longer matters. */
    void settle() {
        boolean stays = synced;
        repairAttributes();
        endMigration();
        remoteRecipientType = stays ? "ProvisionMailbox" : null;
        previousType = "None";
        mailUser = false;
    }
}
