package io.unstick.remediation.onpremises;

import io.unstick.contracts.TenantId;
import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code unstick.on-premises}: how the customers' own servers are reached. Secrets are in files that the settings name.
 *
 * @param tenants by tenant id; a tenant that is not here has nothing on-premises that Unstick could reach
 */
public record OnPremisesSettings(@DefaultValue Map<String, SiteSettings> tenants) {
    /** The section of these settings, which refuses files that cannot be read. */
    public static final SettingsSection<OnPremisesSettings> SECTION = SettingsSection.of(
                    "unstick.on-premises", OnPremisesSettings.class)
            .checkedBy(OnPremisesSettings::demandFiles);

    /** Refuses a key that is no tenant id, and two for the same tenant. */
    public OnPremisesSettings {
        Set<TenantId> seen = new HashSet<>();
        for (String key : tenants.keySet()) {
            Constraints.require(seen.add(tenant(key)), "tenants", "names \"" + key + "\" twice");
        }
        tenants = Map.copyOf(tenants);
    }

    /** The tenant's own. */
    public Optional<SiteSettings> of(TenantId tenant) {
        return Optional.ofNullable(byTenant().get(tenant));
    }

    Map<TenantId, SiteSettings> byTenant() {
        return tenants.entrySet().stream()
                .collect(Collectors.toMap(site -> tenant(site.getKey()), Map.Entry::getValue));
    }

    private void demandFiles() {
        tenants.forEach((tenant, site) -> site.files()
                .forEach((key, file) -> Constraints.readableFile("tenants.%s.%s".formatted(tenant, key), file)));
    }

    private static TenantId tenant(String key) {
        try {
            return TenantId.of(key);
        } catch (IllegalArgumentException noTenant) {
            throw new IllegalArgumentException("tenants must have tenant ids as keys, not \"" + key + "\"", noTenant);
        }
    }
}
