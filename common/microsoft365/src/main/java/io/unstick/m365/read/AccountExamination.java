package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.util.UUID;

/**
 * What must be known before an account is deleted, and afterwards. App-only: asked on behalf of a person, Graph would create
 * the OneDrive it is asked about. Nothing here throws for what Microsoft or the network does.
 */
public interface AccountExamination {
    /**
     * Whether deleting this user loses nothing: a new, ordinary cloud account without OneDrive, teams, chats, possessions,
     * app roles, reports, directory roles, sign-ins or a mailbox of any state. One question that cannot be answered makes
     * the whole unreadable, also where others refute already; absent means that there is no such user. Sign-ins need
     * Entra ID P1: without it this stays unreadable.
     *
     * <p>Needs User.Read.All, Files.Read.All, Team.ReadBasic.All, Chat.ReadBasic.All, AuditLog.Read.All,
     * GroupMember.Read.All and Global Reader in Exchange. What somebody did in SharePoint is not to be seen this way.
     */
    Reading<Emptiness> emptiness(TenantId tenant, UserObjectId user);

    /** Everything needed to create the user again. */
    Reading<AccountSnapshot> snapshot(TenantId tenant, UserObjectId user);

    /** A user or group in the recycle bin; absent when it is not there: purged, restored, or never deleted. */
    Reading<RecycledObject> recycled(TenantId tenant, UUID directoryObjectId);
}
