package io.unstick.remediation.operator;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may call what. Whatever is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CASES = "/api/v1/cases";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityProblems problems) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing a browser would send by itself is accepted as a login, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new LocalLogins.FromLoopbackOnly(problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, CASES)
                        .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, CASES + "/*/approval", CASES + "/*/initial-password")
                        .hasRole(Role.APPROVER.name())
                        .requestMatchers(HttpMethod.POST, CASES + "/*/taking-back")
                        .hasAnyRole(Role.OPERATOR.name(), Role.APPROVER.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/paused-fixes/release")
                        .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.PUT, "/api/v1/restore-confirmation")
                        .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
                        .requestMatchers(HttpMethod.PUT, "/api/v1/kill-switch")
                        .hasAnyRole(Role.OPERATOR.name(), Role.APPROVER.name(), Role.ADMIN.name())
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    SecurityProblems securityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return new SecurityProblems(resolver);
    }

    @Bean
    UserDetailsService localLogins(ApiSettings settings) {
        return new LocalLogins(settings);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
