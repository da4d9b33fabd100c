package io.unstick.remediation.access;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Access tokens of the identity provider: signed by its keys, not expired, and meant for this interface. */
final class BearerTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    private final OidcSettings settings;
    private final Claims claims;

    BearerTokens(OidcSettings settings) {
        this.settings = settings;
        this.claims = new Claims(settings);
    }

    /** Asks the identity provider for its keys when the first token comes: it may be down when this service starts. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            String issuer = settings.issuerUri().toString();
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(settings.audience()))));
            return decoder;
        });
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller = claims.caller(token.getClaims())
                .orElseThrow(() -> new InvalidBearerTokenException("the token names nobody"));
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities());
    }
}
