package io.unstick.contracts.tenant;

import io.unstick.contracts.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's tenant, as the tenants file or the partner's customer list names it.
 *
 * @param domains verified domains, the default one first
 * @param cloud {@code global}, {@code gcc-high}, {@code dod} or {@code china}
 * @param policyName the policy's name in the tenants file, shown to people
 * @param customerRef who this is in the ticketing system; absent goes to triage
 */
public record Tenant(
        TenantId id,
        String name,
        List<String> domains,
        String cloud,
        String policyName,
        TenantPolicy policy,
        @Nullable String customerRef) {
    public Tenant {
        if (domains.isEmpty()) {
            throw new IllegalArgumentException("tenant %s names no domain".formatted(id));
        }
        domains = List.copyOf(domains);
    }
}
