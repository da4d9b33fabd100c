package io.unstick.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks the signed statement with which an app proves who it is. Claims are always checked; the signature where the app's
 * certificate was registered.
 */
final class ClientAssertions {

    private final AppCredentials credentials;
    private final World world;

    ClientAssertions(AppCredentials credentials, World world) {
        this.credentials = credentials;
        this.world = world;
    }

    boolean accepts(String assertion, SimulatedApp app, SimulatedTenant tenant) {
        List<String> parts = List.of(assertion.split("\\.", -1));
        if (parts.size() != 3) {
            return false;
        }
        try {
            return claimsFit(decoded(parts.get(1)), app, tenant) && signatureFits(parts, app);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException unreadable) {
            return false;
        }
    }

    private boolean claimsFit(JsonNode claims, SimulatedApp app, SimulatedTenant tenant) {
        return claims.path("iss").asString("").equalsIgnoreCase(app.clientId())
                && claims.path("sub").asString("").equalsIgnoreCase(app.clientId())
                && claims.path("aud").toString().contains(tenant.id().toString())
                && Instant.ofEpochSecond(claims.path("exp").asLong(0))
                        .isAfter(world.time().now());
    }

    private boolean signatureFits(List<String> parts, SimulatedApp app) throws GeneralSecurityException {
        Optional<X509Certificate> certificate = credentials.certificateOf(app);
        if (certificate.isEmpty()) {
            return true;
        }
        Signature signature = verifier(decoded(parts.get(0)).path("alg").asString(""));
        signature.initVerify(certificate.get());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts.get(2)));
    }

    private static Signature verifier(String algorithm) throws GeneralSecurityException {
        if (algorithm.equals("PS256")) {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return signature;
        }
        if (algorithm.equals("RS256")) {
            return Signature.getInstance("SHA256withRSA");
        }
        throw new GeneralSecurityException("Assertions are signed by RS256 or PS256, not by " + algorithm + ".");
    }

    private static JsonNode decoded(String part) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
