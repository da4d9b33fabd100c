package io.unstick.m365.write;

import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.WireFailure;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back, whole.
 *
 * @param headers by lower-case name
 */
record WriteAnswer(int status, Map<String, String> headers, ByteString body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Nullable
    String requestId() {
        return headers.get("request-id");
    }

    boolean isBadRequest() {
        return status == HttpStatus.BAD_REQUEST;
    }

    WireFailure asFailure() {
        return new WireFailure(status, headers, body.toByteArray());
    }

    /** Whether {@code error.message} of Graph has these words. */
    boolean says(String words) {
        return message().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** {@code error.message} of Graph, which may hold personal data; empty when there is none. */
    String message() {
        try {
            return json().path("error").path("message").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    /** The body, which may be anything. */
    JsonNode json() {
        return JSON.readTree(body.toByteArray());
    }

    /** Without the body, which may hold personal data. */
    @Override
    public String toString() {
        return "WriteAnswer[status=%d]".formatted(status);
    }
}
