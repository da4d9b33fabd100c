package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;

/**
 * Everything Unstick can change in one tenant. Each method sends exactly one HTTP request, with {@link
 * WriteRequest#clientRequestId()} on it, and never throws for what Microsoft or the network does.
 */
public interface TenantWrites {
    /** {@code POST /users/{id}/retryServiceProvisioning}; needs User.ManageIdentities.All. Harmless to repeat. */
    WriteOutcome retryServiceProvisioning(WriteRequest request, UserObjectId user);

    /** {@code Enable-OrganizationCustomization}; needs Exchange Administrator. Cannot be undone, and need not be. */
    WriteOutcome enableOrganizationCustomization(WriteRequest request);

    /**
     * Takes one secondary address away from its holder ({@code Set-Mailbox}, {@code Set-MailUser}, {@code
     * Set-MailContact}, {@code Set-DistributionGroup}, {@code Set-UnifiedGroup}).
     *
     * @param address SMTP address without prefix
     * @throws IllegalArgumentException for a kind of holder no cmdlet can release (a soft-deleted one, a public folder)
     */
    WriteOutcome releaseAddress(WriteRequest request, HolderKind holder, String holderId, String address);
}
