package io.unstick.remediation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;

/** An OpenID Connect provider as far as access tokens need one: its discovery document, its keys, and what it signs. */
final class TestIdentityProvider implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private static final String KEY_ID = "first";

    private final HttpServer server;
    private final RSAKey key = newKey();

    TestIdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toString()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a good access token of this person says; tests spoil it. */
    JWTClaimsSet.Builder claims(String name, String audience) {
        var now = InstantSource.system().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .subject("subject of " + name)
                .claim("preferred_username", name)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    /** Signed by somebody else, who uses our key's name. */
    String forge(JWTClaimsSet.Builder claims) {
        return sign(claims, newKey());
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String sign(JWTClaimsSet.Builder claims, RSAKey by) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return RunningRemediation.json(Map.of(
                "issuer",
                issuer(),
                "jwks_uri",
                issuer() + "/keys",
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "subject_types_supported",
                new String[] {"public"},
                "response_types_supported",
                new String[] {"code"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"}));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
