package io.unstick.m365.write;

/** The only place where a client that can write comes from. */
public interface WriteAccess {
    /**
     * A client bound to this tenant; cheap, to be taken anew for each case step so that the proof is fresh. It throws
     * {@link IllegalArgumentException} for a {@link WriteRequest} of any other tenant.
     */
    TenantWrites writesTo(LiveTenant tenant);
}
