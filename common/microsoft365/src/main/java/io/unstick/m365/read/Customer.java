package io.unstick.m365.read;

import io.unstick.contracts.TenantId;

/** A tenant that has granted a partner delegated administration (Graph v1.0 {@code delegatedAdminCustomer}). */
public record Customer(TenantId tenant, String name) {}
