package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The refusals of the token endpoint; callers are expected to branch on the number. */
enum TokenError {
    BAD_SECRET(401, 7000215, "invalid_client", "Invalid client secret provided."),
    BAD_ASSERTION(401, 700027, "invalid_client", "Client assertion failed validation."),
    NO_CONSENT(400, 65001, "invalid_grant", "The administrator has not consented to use the application."),
    APP_NOT_IN_TENANT(400, 700016, "unauthorized_client", "Application was not found in the directory '%s'."),
    UNKNOWN_TENANT(400, 90002, "invalid_request", "Tenant '%s' not found."),
    UNKNOWN_RESOURCE(400, 500011, "invalid_resource", "The resource principal was not found in the tenant '%s'."),
    UNSUPPORTED_GRANT(400, 70003, "unsupported_grant_type", "The grant type is not supported here.");

    private final int status;
    private final int code;
    private final String error;
    private final String text;

    TokenError(int status, int code, String error, String text) {
        this.status = status;
        this.code = code;
        this.error = error;
        this.text = text;
    }

    Reply reply(World world, String tenantId) {
        Instant now = world.time().now();
        String trace = world.nextId().toString();
        ObjectNode body = Json.object()
                .put("error", error)
                .put("error_description", "AADSTS" + code + ": " + String.format(Locale.ROOT, text, tenantId));
        body.putArray("error_codes").add(code);
        body.put("timestamp", now.toString())
                .put("trace_id", trace)
                .put("correlation_id", trace)
                .put("error_uri", "https://login.microsoftonline.com/error?code=" + code);
        return Reply.of(status, body);
    }
}
