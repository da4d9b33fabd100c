package io.unstick.remediation.onpremises.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what PowerShell prints. Versions differ: warnings come before the JSON, times are {@code /Date(ms)/}, ISO 8601, or
 * an object with a {@code value}; enumerations are their names or numbers. What is not understood is said to be unknown.
 */
final class SyncAnswers {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,15})\\)/");

    private SyncAnswers() {}

    /** Empty unless all three answers that decide are there. */
    static Optional<SchedulerState> scheduler(String output) {
        return object(output)
                .filter(json -> json.path("SyncCycleInProgress").isBoolean()
                        && json.path("SyncCycleEnabled").isBoolean()
                        && json.path("StagingModeEnabled").isBoolean())
                .map(json -> new SchedulerState(
                        json.path("SyncCycleInProgress").booleanValue(),
                        json.path("SyncCycleEnabled").booleanValue(),
                        json.path("StagingModeEnabled").booleanValue(),
                        time(json.path("NextSyncCycleStartTimeInUTC"))));
    }

    /** What the start of a cycle answered, such as {@code Success}. */
    static Optional<String> result(String output) {
        return object(output)
                .map(json -> json.path("Result"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /** Another cycle runs; the words are those of Microsoft Entra Connect. */
    static boolean isBusy(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("already running") || words.contains("is busy");
    }

    private static Optional<JsonNode> object(String output) {
        int begin = output.indexOf('{');
        int end = output.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(output.substring(begin, end + 1)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant time(JsonNode node) {
        String text = (node.isObject() ? node.path("value") : node).asString("");
        Matcher milliseconds = MILLISECONDS.matcher(text);
        try {
            return milliseconds.matches()
                    ? Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
