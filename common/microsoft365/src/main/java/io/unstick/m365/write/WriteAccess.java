package io.unstick.m365.write;

import io.unstick.contracts.TenantId;

/** The only place where a client that can write comes from. */
public interface WriteAccess {
    /**
     * A client bound to this tenant; cheap, to be taken anew for each case step so that the proof is fresh. It throws
     * {@link IllegalArgumentException} for a {@link WriteRequest} of any other tenant.
     */
    TenantWrites writesTo(LiveTenant tenant);

    /**
     * For one purpose only: to pay back a licence debt that the ledger holds open. A debt is paid whatever the policy says
     * by now, also in dry-run and for a tenant that left the fleet; so this needs no {@link LiveTenant}, and what it gives
     * can do nothing else.
     */
    LicenceRepayment repaysIn(TenantId tenant);

    /**
     * For one purpose only: to bring back a user whom Unstick itself put into the recycle bin. Nobody is left there because
     * the policy has changed meanwhile, so this needs no {@link LiveTenant}, and what it gives can do nothing else.
     */
    UserRestoration restoresIn(TenantId tenant);
}
