package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;

/** Asks Microsoft to try again, or to put its own records right. Harmless to users; see {@link TenantWrites} for what all share. */
public interface ProvisioningWrites {
    /** {@code POST /users/{id}/retryServiceProvisioning}; needs User.ManageIdentities.All. Harmless to repeat. */
    WriteOutcome retryServiceProvisioning(WriteRequest request, UserObjectId user);

    /** {@code Enable-OrganizationCustomization}; needs Exchange Administrator. Cannot be undone, and need not be. */
    WriteOutcome enableOrganizationCustomization(WriteRequest request);

    /**
     * {@code Invoke-ProvisioningRecipientDiagnostic}: Exchange Online validates one recipient and resubmits or corrects it.
     * Needs Exchange Administrator, and a principal that may run it ({@code ExchangeRights} tells). Harmless to repeat, but
     * Microsoft allows 100 diagnostics an hour and tenant: {@link WriteOutcome.Throttled} then holds for diagnostics only.
     *
     * @param address SMTP address without prefix
     */
    WriteOutcome invokeRecipientDiagnostic(WriteRequest request, String address);

    /**
     * {@code Invoke-ProvisioningCompanyObjectDiagnostic}: repairs what Exchange Online knows of the tenant and its service
     * plans. Rights and quota as in {@link #invokeRecipientDiagnostic}.
     */
    WriteOutcome invokeCompanyObjectDiagnostic(WriteRequest request);

    /**
     * {@code Invoke-ProvisioningAcceptedDomainDiagnostic}: repairs the accepted domains, all of them; the cmdlet takes no
     * parameter. Rights and quota as in {@link #invokeRecipientDiagnostic}.
     */
    WriteOutcome invokeAcceptedDomainDiagnostic(WriteRequest request);
}
