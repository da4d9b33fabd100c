package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;

/** What licences depend on; see {@link TenantWrites} for what all writes share. */
public interface LicenceWrites extends LicenceRepayment {
    /**
     * {@code PATCH /users/{id}} with the location only; needs User.ReadWrite.All. Harmless to repeat. A tenant that
     * synchronises the location from Active Directory may overwrite it.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @throws IllegalArgumentException for anything but two capital letters
     */
    WriteOutcome setUsageLocation(WriteRequest request, UserObjectId user, String country);

    /**
     * {@code POST /users/{id}/reprocessLicenseAssignment}; needs User.ReadWrite.All. Touches licences from groups only.
     * Harmless to repeat.
     */
    WriteOutcome reprocessLicenseAssignment(WriteRequest request, UserObjectId user);
}
