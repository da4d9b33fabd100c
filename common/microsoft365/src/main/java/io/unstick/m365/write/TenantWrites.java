package io.unstick.m365.write;

/**
 * Everything Unstick can change in one tenant. Each method sends exactly one HTTP request, with {@link
 * WriteRequest#clientRequestId()} on it, and never throws for what Microsoft or the network does.
 */
public interface TenantWrites extends ProvisioningWrites, LicenceWrites, AddressWrites, UserWrites {}
