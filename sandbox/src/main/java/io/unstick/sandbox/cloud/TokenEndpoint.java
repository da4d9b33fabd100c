package io.unstick.sandbox.cloud;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Microsoft identity platform: app-only tokens by client credentials, per tenant. */
final class TokenEndpoint {

    private static final String DEFAULT_SCOPE = "/.default";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String OPERATION = "token";

    private final World world;
    private final ClientAssertions assertions;
    private final Origin origin;

    TokenEndpoint(World world, ClientAssertions assertions, Origin origin) {
        this.world = world;
        this.assertions = assertions;
        this.origin = origin;
    }

    Delivery answer(Request request) {
        List<String> path = request.path();
        if (path.size() == 4 && path.subList(1, 4).equals(List.of("oauth2", "v2.0", "token"))) {
            return token(path.getFirst(), request);
        }
        if (path.size() == 4 && path.subList(1, 4).equals(List.of("v2.0", ".well-known", "openid-configuration"))) {
            return new Delivery.Answer(Reply.ok(configuration(path.getFirst())));
        }
        return new Delivery.Answer(Reply.of(404, Json.object().put("error", "not_found")));
    }

    private Delivery token(String tenantId, Request request) {
        Optional<SimulatedTenant> tenant = world.find(tenantId);
        if (tenant.isEmpty()) {
            return new Delivery.Answer(TokenError.UNKNOWN_TENANT.reply(world, tenantId));
        }
        world.requests().count(tenant.get().id(), OPERATION);
        Optional<Fault> fault = world.faults().take(tenant.get(), OPERATION);
        return fault.isPresent() ? spoil(fault.get(), tenant.get(), request) : granted(tenant.get(), request);
    }

    private Delivery granted(SimulatedTenant tenant, Request request) {
        return new Delivery.Answer(issue(tenant, request));
    }

    private Delivery spoil(Fault fault, SimulatedTenant tenant, Request request) {
        return switch (fault) {
            case Fault.Status(int status, var ignored) -> failed(status);
            case Fault.ApplyThenFail(int status) -> failed(status);
            case Fault.ApplyLater(var ignored) -> failed(504);
            case Fault.ApplyThenClose() -> new Delivery.HangUp();
            case Fault.CloseBefore() -> new Delivery.HangUp();
            case Fault.MalformedJson() ->
                new Delivery.Answer(issue(tenant, request).cutShort());
            case Fault.NulBytes() -> new Delivery.Answer(Reply.nulBytes(403));
            case Fault.AcknowledgeOnly() -> new Delivery.Answer(Reply.ok(Json.object()));
            case Fault.Hang(var delay) -> {
                Pause.of(delay);
                yield granted(tenant, request);
            }
        };
    }

    private static Delivery failed(int status) {
        return new Delivery.Answer(Reply.of(status, Json.object().put("error", "temporarily_unavailable")));
    }

    private Reply issue(SimulatedTenant tenant, Request request) {
        Map<String, String> form = Request.parameters(request.body());
        Optional<SimulatedApp> app = SimulatedApp.withClientId(form.getOrDefault("client_id", ""));
        Optional<TokenError> objection = objection(tenant, app, form);
        if (objection.isPresent() || app.isEmpty()) {
            return objection
                    .orElse(TokenError.APP_NOT_IN_TENANT)
                    .reply(world, tenant.id().toString());
        }
        String token = world.grants().issue(tenant, app.get(), world.time().now());
        long seconds = Grants.LIFE.toSeconds();
        return Reply.ok(Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", seconds)
                .put("ext_expires_in", seconds)
                .put("access_token", token));
    }

    private Optional<TokenError> objection(
            SimulatedTenant tenant, Optional<SimulatedApp> app, Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Optional.of(TokenError.UNSUPPORTED_GRANT);
        }
        if (app.isEmpty()) {
            return Optional.of(TokenError.APP_NOT_IN_TENANT);
        }
        if (!isOurs(form.getOrDefault("scope", ""))) {
            return Optional.of(TokenError.UNKNOWN_RESOURCE);
        }
        if (!tenant.hasConsent()) {
            return Optional.of(TokenError.NO_CONSENT);
        }
        return proofObjection(tenant, app.get(), form);
    }

    private Optional<TokenError> proofObjection(SimulatedTenant tenant, SimulatedApp app, Map<String, String> form) {
        String assertion = form.get("client_assertion");
        if (assertion != null && ASSERTION.equals(form.get("client_assertion_type"))) {
            return assertions.accepts(assertion, app, tenant)
                    ? Optional.empty()
                    : Optional.of(TokenError.BAD_ASSERTION);
        }
        return app.clientSecret().equals(form.get("client_secret"))
                ? Optional.empty()
                : Optional.of(TokenError.BAD_SECRET);
    }

    /**
     * Scopes name the configured base URL; whoever wrote localhost instead of 127.0.0.1 means us, too. Microsoft's own
     * library adds {@code openid profile offline_access} to the one that counts.
     */
    private boolean isOurs(String scopes) {
        String resource = Arrays.stream(scopes.split(" "))
                .filter(scope -> scope.endsWith(DEFAULT_SCOPE))
                .findFirst()
                .map(scope -> scope.substring(0, scope.length() - DEFAULT_SCOPE.length()))
                .orElse("");
        return resource.equals(origin.baseUrl())
                || resource.equals(
                        "http://localhost:" + URI.create(origin.baseUrl()).getPort());
    }

    private ObjectNode configuration(String tenantId) {
        String authority = origin.baseUrl() + "/" + tenantId;
        ObjectNode document = Json.object();
        document.put("issuer", authority + "/v2.0")
                .put("authorization_endpoint", authority + "/oauth2/v2.0/authorize")
                .put("token_endpoint", authority + "/oauth2/v2.0/token")
                .put("device_authorization_endpoint", authority + "/oauth2/v2.0/devicecode")
                .put("jwks_uri", authority + "/discovery/v2.0/keys");
        document.set("response_types_supported", Json.strings(List.of("code", "id_token", "token")));
        document.set("subject_types_supported", Json.strings(List.of("pairwise")));
        document.set("id_token_signing_alg_values_supported", Json.strings(List.of("RS256")));
        return document;
    }
}
