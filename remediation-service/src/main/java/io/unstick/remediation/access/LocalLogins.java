package io.unstick.remediation.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logins from the configuration file: for one machine, never for a network. */
final class LocalLogins implements UserDetailsService {
    private final ApiSettings settings;

    LocalLogins(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return settings.users().stream()
                .filter(user -> user.name().equals(name))
                .map(LocalLogin::of)
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
    }

    /** Drops a password that came over a network, before anybody looks at it. */
    static final class FromLoopbackOnly extends OncePerRequestFilter {
        private final AuthenticationEntryPoint refusal;

        FromLoopbackOnly(AuthenticationEntryPoint refusal) {
            this.refusal = refusal;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean carriesLogin = carriesPassword(request);
            // The address is a literal of the connection itself; nothing is looked up, no forwarding header counts.
            if (carriesLogin && !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                refusal.commence(request, response, new InsufficientAuthenticationException("not from loopback"));
                return;
            }
            chain.doFilter(request, response);
        }

        /** A token of the identity provider may come from anywhere; everything else is taken for a password. */
        private static boolean carriesPassword(HttpServletRequest request) {
            String login = request.getHeader(HttpHeaders.AUTHORIZATION);
            return login != null && !login.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
        }
    }
}
