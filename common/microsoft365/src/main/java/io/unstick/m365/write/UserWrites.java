package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.EmptinessProof;
import java.util.UUID;

/**
 * Deletes, restores and creates accounts; see {@link TenantWrites} for what all writes share. A user just created may be
 * unknown to Graph's replicas for some seconds: then a write to it is refused with 404 and may be tried again.
 */
public interface UserWrites extends UserRestoration {
    /**
     * {@code Set-User -PermanentlyClearPreviousMailboxInfo}: Exchange Online forgets the user's earlier mailbox, <b>for
     * ever</b>; it can never be reconnected. Needs Exchange Recipient Administrator. Harmless to repeat.
     */
    WriteOutcome clearPreviousMailbox(WriteRequest request, UserObjectId user);

    /**
     * {@code DELETE /users/{id}}: into the recycle bin, for 30 days. Needs User.DeleteRestore.All. A user already gone is
     * {@link WriteOutcome.AlreadyInPlace}.
     *
     * @param proof read just before: the caller checks that it {@linkplain EmptinessProof#isFreshAt is fresh}
     * @throws IllegalArgumentException when the proof is of another tenant than the request
     */
    WriteOutcome deleteUser(WriteRequest request, EmptinessProof proof);

    /**
     * {@code POST /users}; needs User.ReadWrite.All. <b>Not</b> to be repeated blindly: after {@link
     * WriteOutcome.Ambiguous} or {@link CreationOutcome.Taken} read back by name first, the user may be ours.
     */
    CreationOutcome createUser(WriteRequest request, NewUser user);

    /**
     * {@code POST /groups/{id}/members/$ref}; needs GroupMember.ReadWrite.All. A member already is {@link
     * WriteOutcome.AlreadyInPlace}. Graph refuses dynamic, synchronised and distribution groups.
     */
    WriteOutcome addToGroup(WriteRequest request, UUID group, UserObjectId user);

    /** {@code PUT /users/{id}/manager/$ref}; needs User.ReadWrite.All. Harmless to repeat. */
    WriteOutcome setManager(WriteRequest request, UserObjectId user, UserObjectId manager);
}
