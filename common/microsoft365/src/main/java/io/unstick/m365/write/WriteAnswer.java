package io.unstick.m365.write;

import io.unstick.m365.call.WireFailure;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What came back, whole.
 *
 * @param headers by lower-case name
 */
record WriteAnswer(int status, Map<String, String> headers, ByteString body) {
    @Nullable
    String requestId() {
        return headers.get("request-id");
    }

    WireFailure asFailure() {
        return new WireFailure(status, headers, body.toByteArray());
    }
}
