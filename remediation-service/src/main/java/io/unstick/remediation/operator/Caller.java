package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is calling, and whose tenants they may see. */
final class Caller implements UserDetails {
    private final String name;
    private final String password;
    private final Set<Role> roles;
    private final boolean allTenants;
    private final Set<TenantId> tenants;

    Caller(ApiSettings.LocalUser user) {
        this.name = user.name();
        this.password = user.password();
        this.roles = Set.copyOf(user.roles());
        this.allTenants = user.tenants().contains(ApiSettings.ALL_TENANTS);
        this.tenants = user.tenants().stream()
                .filter(tenant -> !tenant.equals(ApiSettings.ALL_TENANTS))
                .map(TenantId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean maySee(TenantId tenant) {
        return allTenants || tenants.contains(tenant);
    }

    boolean seesAllTenants() {
        return allTenants;
    }

    /** The tenants of a caller who does not see all. */
    Set<TenantId> tenants() {
        return tenants;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return name;
    }

    /** Without the password: this text may reach logs. */
    @Override
    public String toString() {
        return "Caller[name=%s]".formatted(name);
    }
}
