package io.unstick.m365.call;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft answered with a status outside 2xx. The message names the status only: bodies may hold personal data.
 */
public final class WireFailure extends IOException {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final transient Map<String, String> headers;
    private final transient byte[] body;

    /** Takes the headers by lower-case name, and as much of the body as was read. */
    public WireFailure(int status, Map<String, String> headers, byte[] body) {
        super("HTTP " + status);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** The wire failure that some library has wrapped. */
    public static Optional<WireFailure> in(Throwable failure) {
        return Obstacles.cause(failure, WireFailure.class);
    }

    public int status() {
        return status;
    }

    /** One header's first value, by any casing. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public byte[] body() {
        return body.clone();
    }

    /** Microsoft's id of this answer. */
    public @Nullable String requestId() {
        return header("request-id");
    }

    /** {@code error.code} of the body; empty when the body is no such JSON (HTML, NUL bytes, cut off). */
    public Optional<String> code() {
        try {
            JsonNode code = JSON.readTree(body).path("error").path("code");
            return code.isString() ? Optional.of(code.stringValue()) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Microsoft's code where there is one, else the bare status. */
    public String codeOrStatus() {
        return code().orElse("HTTP " + status);
    }
}
