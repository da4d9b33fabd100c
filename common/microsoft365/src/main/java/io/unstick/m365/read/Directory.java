package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Microsoft Graph, as far as Unstick asks it. Nothing here throws for what Microsoft or the network does. */
public interface Directory {
    /**
     * Everything that changed since the link, or everyone when there is none. Follows all pages; starts over by itself
     * when Microsoft asks for a resync.
     *
     * @param deltaLink the last round's link; null for the first round
     */
    Reading<UserChanges> changedUsers(TenantId tenant, @Nullable String deltaLink);

    /**
     * Reads users and Graph's opinion about their mailboxes, in {@code $batch} of 20: 90 users cost five requests. Every id
     * asked has an answer. Where a whole request fails, whoever it was about is unreadable, and so is everybody after it
     * unless the failure was nonsense.
     */
    Map<UserObjectId, UserLook> look(TenantId tenant, Collection<UserObjectId> users);

    /** One user by object id. */
    Reading<DirectoryUser> user(TenantId tenant, UserObjectId user);

    /** One user by user principal name, for cases opened by hand. */
    Reading<DirectoryUser> userNamed(TenantId tenant, String userPrincipalName);

    /** Unresolved and recent issues of Exchange Online. */
    Reading<List<ServiceIssue>> exchangeIssues(TenantId tenant);

    /**
     * Everybody who has, or had, one of these service plans, each once. Read from an index that lags by minutes: good to
     * find who was overlooked, no proof that somebody is gone. Who holds a plan in which status is in the answer.
     */
    Reading<List<DirectoryUser>> usersWithPlans(TenantId tenant, Collection<UUID> servicePlans);

    /** The customers who granted this partner delegated administration (GDAP), each once. */
    Reading<List<Customer>> customers(TenantId partner);

    /** How close a tenant is to Microsoft's limit, as Graph said lately: 1 is the limit, 0 while it says nothing. */
    double load(TenantId tenant);
}
