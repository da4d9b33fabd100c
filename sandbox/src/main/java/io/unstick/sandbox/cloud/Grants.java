package io.unstick.sandbox.cloud;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens in circulation. A token is opaque; what it allows is remembered here. */
final class Grants {

    /** Microsoft's usual life of an app-only token; protocol time, not scaled. */
    static final Duration LIFE = Duration.ofSeconds(3599);

    /** What one token allows. */
    record Grant(UUID tenant, SimulatedApp app, Instant expiresAt) {}

    private final Map<String, Grant> byToken = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    String issue(SimulatedTenant tenant, SimulatedApp app, Instant now) {
        byToken.values().removeIf(grant -> grant.expiresAt().isBefore(now));
        byte[] secret = new byte[48];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        byToken.put(token, new Grant(tenant.id(), app, now.plus(LIFE)));
        return token;
    }

    /** What the bearer token of this request allows; nothing when there is none, or it is unknown or expired. */
    Optional<Grant> of(Request request, Instant now) {
        String header = request.header("authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byToken.get(header.substring(7).strip()))
                .filter(grant -> now.isBefore(grant.expiresAt()));
    }

    void revokeAll() {
        byToken.clear();
    }
}
