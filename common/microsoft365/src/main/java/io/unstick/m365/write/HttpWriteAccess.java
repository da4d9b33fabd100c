package io.unstick.m365.write;

import io.unstick.contracts.TenantId;

/** Hands out clients that share one connection pool. */
final class HttpWriteAccess implements WriteAccess {
    private final SingleShot wire;

    HttpWriteAccess(SingleShot wire) {
        this.wire = wire;
    }

    @Override
    public TenantWrites writesTo(LiveTenant tenant) {
        return new HttpTenantWrites(tenant.id(), wire);
    }

    @Override
    public LicenceRepayment repaysIn(TenantId tenant) {
        TenantWrites client = new HttpTenantWrites(tenant, wire);
        // Not the client itself: a cast must not turn a debtor into somebody who may delete.
        return (request, user, add, remove) -> client.assignLicense(request, user, add, remove);
    }

    @Override
    public UserRestoration restoresIn(TenantId tenant) {
        TenantWrites client = new HttpTenantWrites(tenant, wire);
        return (request, user) -> client.restoreDeleted(request, user);
    }
}
