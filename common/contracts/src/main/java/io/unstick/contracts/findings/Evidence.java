package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at, redacted: what was asked of Microsoft, how it answered, and when.
 *
 * @param name the source, such as {@code exchange-user}; findings refer to it
 * @param api the request in Microsoft's words, without personal data
 * @param requestId Microsoft's id of the answer, for their support
 * @param facts what the diagnosis used, as text
 * @param why for {@link Status#UNREADABLE}: what stood in the way
 */
public record Evidence(
        String name,
        Status status,
        String api,
        @Nullable String requestId,
        Instant readAt,
        Map<String, String> facts,
        @Nullable String why) {
    /** Three answers, never two: "could not look" is neither yes nor no. */
    public enum Status {
        KNOWN,
        ABSENT,
        @JsonEnumDefaultValue
        UNREADABLE
    }

    public Evidence {
        facts = Map.copyOf(facts);
    }
}
