package io.unstick.remediation.execution;

import io.unstick.contracts.TenantId;
import io.unstick.m365.write.WriteRequest;
import java.util.UUID;

/** What Microsoft's logs call an attempt, for those who only know the action. */
public final class ClientRequestId {
    private ClientRequestId() {}

    /**
     * The {@code client-request-id} that was sent.
     *
     * @param attempt from 1
     */
    public static UUID of(TenantId tenant, UUID actionId, int attempt) {
        return new WriteRequest(tenant, actionId, attempt).clientRequestId();
    }
}
