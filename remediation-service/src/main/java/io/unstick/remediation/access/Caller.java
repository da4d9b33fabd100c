package io.unstick.remediation.access;

import io.unstick.contracts.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is calling, and whose tenants they may see.
 *
 * @param name what the journal calls them; the same person has the same name at every login
 * @param seesAllTenants then {@code tenants} is empty and means nothing
 */
public record Caller(String name, Set<Role> roles, boolean seesAllTenants, Set<TenantId> tenants) {
    /** A tenant entry that means all of them. */
    static final String ALL_TENANTS = "*";

    public Caller {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }

    /** From tenants as they are written in settings and claims; each is an id or {@value #ALL_TENANTS}. */
    static Caller of(String name, Collection<Role> roles, Collection<String> tenants) {
        boolean all = tenants.contains(ALL_TENANTS);
        return new Caller(
                name,
                Set.copyOf(roles),
                all,
                all ? Set.of() : tenants.stream().map(TenantId::of).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean maySee(TenantId tenant) {
        return seesAllTenants || tenants.contains(tenant);
    }

    List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** What a login carries besides itself. */
    interface Carried {
        Caller caller();
    }
}
