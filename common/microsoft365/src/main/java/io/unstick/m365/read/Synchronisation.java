package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails.OnPremisesAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far Active Directory has reached the cloud. Nothing here throws for what Microsoft or the network does. */
public interface Synchronisation {
    /**
     * A tenant.
     *
     * @param enabled Active Directory is its master
     * @param lastAt the end of the last cycle; absent when there was none
     */
    record OfTenant(boolean enabled, @Nullable Instant lastAt) {}

    /**
     * A user.
     *
     * @param lastAt when something of this user came last; absent when nothing ever did
     * @param master the object in Active Directory; absent when the user is mastered in the cloud
     */
    record OfUser(@Nullable Instant lastAt, @Nullable OnPremisesAccount master) {}

    /** {@code GET /organization}; needs Organization.Read.All. */
    Reading<OfTenant> ofTenant(TenantId tenant);

    /** {@code GET /users/{id}}; needs User.Read.All. */
    Reading<OfUser> ofUser(TenantId tenant, UserObjectId user);
}
