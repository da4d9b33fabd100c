package io.unstick.m365.write;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.TenantId;
import java.util.UUID;

/**
 * Names one attempt of one write.
 *
 * @param actionId drawn once and committed before anything is sent
 * @param attempt from 1
 */
public record WriteRequest(TenantId tenant, UUID actionId, int attempt) {
    /** What Microsoft's logs and ours call this request ({@code client-request-id}). */
    public UUID clientRequestId() {
        return NamedUuid.of(actionId.toString(), Integer.toString(attempt));
    }
}
