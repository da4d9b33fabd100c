package io.unstick.m365.write;

import io.unstick.contracts.findings.HolderKind;

/** Takes addresses from those who hold them; see {@link TenantWrites} for what all writes share. */
public interface AddressWrites {
    /**
     * Takes one secondary address away from its holder ({@code Set-Mailbox}, {@code Set-MailUser}, {@code
     * Set-MailContact}, {@code Set-DistributionGroup}, {@code Set-UnifiedGroup}, {@code Set-MailPublicFolder}). Needs
     * Exchange Recipient Administrator. Harmless to repeat; undone by hand from the address list read before.
     *
     * @param address SMTP address without prefix
     * @throws IllegalArgumentException for a kind of holder no cmdlet can release: a deleted one, a nameless one
     */
    WriteOutcome releaseAddress(WriteRequest request, HolderKind holder, String holderId, String address);

    /**
     * {@code DELETE /directory/deletedItems/{id}}: takes a user or group out of the recycle bin, <b>for ever</b>. Needs
     * User.DeleteRestore.All, for groups Group.ReadWrite.All. Nothing in the recycle bin is {@link
     * WriteOutcome.AlreadyInPlace}, also when somebody restored it meanwhile: only reading tells.
     *
     * @param directoryObjectId Entra object id
     * @throws IllegalArgumentException when it is no UUID
     */
    WriteOutcome purgeDeleted(WriteRequest request, String directoryObjectId);

    /**
     * {@code Remove-Mailbox -PermanentlyDelete}: destroys a soft-deleted mailbox with its content, <b>for ever</b>. Needs
     * Exchange Recipient Administrator. One that is gone is {@link WriteOutcome.AlreadyInPlace}. Whether it is deleted, and
     * under no hold, must have been read just before: Exchange is known to take an active one too.
     *
     * @param mailboxGuid the Exchange GUID of the mailbox, never a name or address that a living one may have by now
     * @throws IllegalArgumentException when it is no UUID
     */
    WriteOutcome removeSoftDeletedMailbox(WriteRequest request, String mailboxGuid);
}
