package io.unstick.diagnostic.byhand;

import io.unstick.contracts.TenantId;
import java.time.Duration;
import java.util.List;

/**
 * A tenant of the tenants file, as far as a diagnosis needs it.
 *
 * @param grace of its policy, unscaled
 */
public record KnownTenant(TenantId id, String name, List<String> domains, Duration grace) {
    public KnownTenant {
        domains = List.copyOf(domains);
    }

    boolean isCalled(String text) {
        return id.toString().equalsIgnoreCase(text)
                || name.equalsIgnoreCase(text)
                || domains.stream().anyMatch(text::equalsIgnoreCase);
    }
}
