package io.unstick.m365.write;

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
}
