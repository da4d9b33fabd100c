package io.unstick.remediation.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may call what. Whatever has no rule is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** For scripts and other systems: each request brings its login, by HTTP Basic or as a bearer token. */
    @Bean
    @Order(1)
    SecurityFilterChain restRules(HttpSecurity http, SecurityProblems problems, ApiSettings settings) throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing a browser would send by itself is accepted as a login, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new LocalLogins.FromLoopbackOnly(problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::rules);
        if (settings.oidc() != null) {
            var tokens = new BearerTokens(settings.oidc());
            http.oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(problems)
                    .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens)));
        }
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                .permitAll();
        Rules.API.forEach(
                rule -> requests.requestMatchers(rule.method(), rule.pattern()).hasAnyRole(rule.roleNames()));
        requests.requestMatchers("/error").permitAll().anyRequest().denyAll();
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

    @Bean
    WebMvcConfigurer callersForControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
