package io.unstick.messaging;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Reads a record's value, and says what is wrong with it without quoting it. */
final class Payload {
    private Payload() {}

    static <E> E read(byte @Nullable [] value, Class<E> type) {
        if (value == null) {
            throw new UnreadableEvent("the record is empty");
        }
        if (value.length > EventJson.LARGEST_PAYLOAD) {
            throw new UnreadableEvent("the payload is larger than %d bytes".formatted(EventJson.LARGEST_PAYLOAD));
        }
        try {
            @Nullable E event = EventJson.mapper().readValue(value, type);
            if (event == null) {
                throw new UnreadableEvent("the payload is JSON null");
            }
            return event;
        } catch (JacksonException wrong) {
            throw new UnreadableEvent(reason(wrong, type));
        }
    }

    private static String reason(JacksonException wrong, Class<?> type) {
        if (wrong instanceof StreamReadException) {
            return "the payload is not JSON, or is cut off, or exceeds a limit";
        }
        String where = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
        return "the payload is no %s: %s is missing or has a wrong form"
                .formatted(type.getSimpleName(), where.isEmpty() ? "it" : "\"%s\"".formatted(where));
    }
}
