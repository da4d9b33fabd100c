package io.unstick.remediation.access;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.Entry;
import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code unstick.api}: who may use the REST interface.
 *
 * @param users local logins, accepted from loopback only
 * @param oidc the identity provider; absent, there are local logins only
 */
public record ApiSettings(
        @DefaultValue List<LocalUser> users, @Nullable OidcSettings oidc) {
    /** The section of these settings. */
    public static final SettingsSection<ApiSettings> SECTION = SettingsSection.of("unstick.api", ApiSettings.class);

    /**
     * One local login.
     *
     * @param password with its encoding in braces: {@code {noop}secret}, {@code {bcrypt}$2a$...}
     * @param tenants tenant ids, or {@code *} for all
     */
    public record LocalUser(String name, String password, List<Role> roles, List<String> tenants) {
        /** Refuses a login without name, encoding, role or tenants, and a tenant that is none. */
        public LocalUser {
            Constraints.notBlank("name", name);
            Constraints.require(!name.equals(Entry.UNSTICK), "name", "must not be the product's own");
            Constraints.require(
                    password.matches("\\{[a-zA-Z0-9@.-]+}.+"),
                    "password",
                    "must begin with its encoding, as in {noop}secret");
            Constraints.require(!roles.isEmpty(), "roles", "must name at least one role");
            Constraints.require(!tenants.isEmpty(), "tenants", "must name tenant ids, or \"*\" for all");
            tenants.stream()
                    .filter(tenant -> !tenant.equals(Caller.ALL_TENANTS))
                    .forEach(LocalUser::requireTenant);
            roles = List.copyOf(roles);
            tenants = List.copyOf(tenants);
        }

        private static void requireTenant(String tenant) {
            try {
                TenantId.of(tenant);
            } catch (IllegalArgumentException noTenant) {
                throw new IllegalArgumentException("tenants must name tenant ids, or \"*\" for all", noTenant);
            }
        }

        /** Without the password: this text may reach logs. */
        @Override
        public String toString() {
            return "LocalUser[name=%s, roles=%s]".formatted(name, roles);
        }
    }

    /** Refuses two logins of one name. */
    public ApiSettings {
        Set<String> names = new HashSet<>();
        users.forEach(
                user -> Constraints.require(names.add(user.name()), "users", "names \"" + user.name() + "\" twice"));
        users = List.copyOf(users);
    }
}
