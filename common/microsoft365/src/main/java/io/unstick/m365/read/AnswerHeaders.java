package io.unstick.m365.read;

import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the SDK noted of an answer's headers. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    static @Nullable String requestId(HeadersInspectionOption noted) {
        @Nullable Set<String> ids = noted.getResponseHeaders().get("request-id");
        return ids == null || ids.isEmpty() ? null : ids.iterator().next();
    }
}
