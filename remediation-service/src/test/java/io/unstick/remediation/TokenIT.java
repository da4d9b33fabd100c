package io.unstick.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.unstick.remediation.Rest.Answer;
import io.unstick.sandbox.cloud.SimulatedTenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Access tokens of an identity provider at the REST interface. */
class TokenIT {
    private static final String AUDIENCE = "api://unstick";
    private static final String CLIENT = "unstick-console";

    private static TestIdentityProvider provider;
    private static RunningRemediation remediation;
    private static Rest rest;
    private static SimulatedTenant contoso;

    @BeforeAll
    static void start() {
        provider = new TestIdentityProvider();
        remediation = new RunningRemediation(
                "token_it",
                Map.of(
                        "unstick.api.oidc.issuer-uri", provider.issuer(),
                        "unstick.api.oidc.audience", AUDIENCE,
                        "unstick.api.oidc.client-id", CLIENT));
        rest = new Rest(remediation.url());
        contoso = remediation.cloud().tenant("Contoso", "contoso.example");
        remediation.register(contoso, RunningRemediation.live());
        remediation.register(remediation.cloud().tenant("Fabrikam", "fabrikam.example"), RunningRemediation.live());
        rest.awaitTenant(contoso.id());
    }

    @AfterAll
    static void stop() {
        remediation.close();
        provider.close();
    }

    @Test
    void aTokenGivesItsRolesInItsTenants() {
        // Given
        String token =
                provider.sign(ada().claim("roles", List.of("viewer")).claim("unstick_tenants", List.of(id(contoso))));

        // When
        Answer answer = rest.withToken("/api/v1/tenants", token);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items").valueStream())
                .extracting(item -> item.path("name").asString(""))
                .containsExactly("Contoso");
    }

    @Test
    void aTokenWithoutARoleOfOursMayNothing() {
        // Given
        String token = provider.sign(ada().claim("roles", List.of("superuser", "Viewer")));

        // When
        Answer answer = rest.withToken("/api/v1/tenants", token);

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aTenantThatIsNoneIsNobodysAndNotEverybodys() {
        // Given
        String token = provider.sign(
                ada().claim("roles", List.of("viewer")).claim("unstick_tenants", List.of("all", "**", "")));

        // When
        Answer answer = rest.withToken("/api/v1/tenants", token);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodIsNoLogin(String token) {
        // When
        Answer answer = rest.withToken("/api/v1/tenants", token);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asString("")).isEqualTo("unauthenticated");
    }

    private static Stream<Named<String>> badTokens() {
        var now = InstantSource.system().instant();
        Date past = Date.from(now.minus(Duration.ofMinutes(5)));
        Date future = Date.from(now.plus(Duration.ofMinutes(5)));
        return Stream.of(
                Named.of("unsigned", TestIdentityProvider.unsigned(viewer())),
                Named.of("signed by another key of the same name", provider.forge(viewer())),
                Named.of("for another audience", provider.sign(viewer().audience("api://another"))),
                Named.of("an ID token", provider.sign(viewer().audience(CLIENT))),
                Named.of("of another issuer", provider.sign(viewer().issuer("https://elsewhere.example"))),
                Named.of("expired", provider.sign(viewer().expirationTime(past))),
                Named.of("not valid yet", provider.sign(viewer().notBeforeTime(future))),
                Named.of("about nobody", provider.sign(viewer().claim("preferred_username", null))),
                Named.of("about the product itself", provider.sign(viewer().claim("preferred_username", "unstick"))),
                Named.of("garbage", "e30.e30.e30"));
    }

    private static JWTClaimsSet.Builder viewer() {
        return ada().claim("roles", List.of("viewer")).claim("unstick_tenants", List.of("*"));
    }

    private static JWTClaimsSet.Builder ada() {
        return provider.claims("ada@msp.example", AUDIENCE);
    }

    private static String id(SimulatedTenant tenant) {
        return tenant.id().toString();
    }
}
