package io.unstick.remediation.access;

import io.unstick.settings.Constraints;
import io.unstick.settings.Endpoints;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code unstick.api.oidc}: the identity provider, for the console's login and for the tokens of the REST interface.
 *
 * @param issuerUri as in the tokens' {@code iss}; its discovery document is read on first use, not at the start
 * @param audience what access tokens for the REST interface must name in {@code aud}; not the client id, else an ID token
 *     would do
 * @param clientId of the console's registration; absent, the console has no login there
 * @param clientSecretPath file with the client's secret; absent for a public client, PKCE is used in any case
 * @param nameClaim the claim that the journal keeps as the person's name
 * @param rolesClaim list of viewer, operator, approver, admin
 * @param rolesPrefix what stands before a role of ours in that claim, such as {@code unstick-}
 * @param tenantsClaim list of tenant ids, or {@code *} for all
 */
public record OidcSettings(
        URI issuerUri,
        String audience,
        @Nullable String clientId,
        @Nullable Path clientSecretPath,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("") String rolesPrefix,
        @DefaultValue("unstick_tenants") String tenantsClaim) {
    /** Refuses an issuer in clear text outside this machine, and an audience that ID tokens have too. */
    public OidcSettings {
        Constraints.require(
                Endpoints.isProtected(issuerUri),
                "issuer-uri",
                "must be https, plain http is for loopback addresses only");
        Constraints.notBlank("audience", audience);
        Constraints.require(
                !audience.equals(clientId), "audience", "must not be the client-id: every ID token names that");
        Constraints.notBlank("name-claim", nameClaim);
        Constraints.notBlank("roles-claim", rolesClaim);
        Constraints.notBlank("tenants-claim", tenantsClaim);
    }
}
