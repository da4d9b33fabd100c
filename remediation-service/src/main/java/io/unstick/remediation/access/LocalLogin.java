package io.unstick.remediation.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A login of the configuration, as Spring Security compares it. */
record LocalLogin(Caller caller, String password) implements UserDetails, Caller.Carried {
    static LocalLogin of(ApiSettings.LocalUser user) {
        return new LocalLogin(Caller.of(user.name(), user.roles(), user.tenants()), user.password());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return caller.authorities();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return caller.name();
    }

    /** Without the password: this text may reach logs. */
    @Override
    public String toString() {
        return "LocalLogin[name=%s]".formatted(caller.name());
    }
}
