package io.unstick.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.findings.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {
    record Note(
            String text,
            @Nullable String author,
            int votes,
            boolean done,
            List<String> tags,
            @Nullable Cause cause,
            @Nullable Instant at) {}

    private static final String COMPLETE = "{\"text\":\"a\",\"votes\":1,\"done\":false,\"tags\":[]}";

    @Test
    void whatIsAbsentIsLeftOutAndTimesAreText() {
        // Given
        Note note = new Note("a", null, 1, false, List.of(), null, Instant.parse("2026-11-02T09:00:00Z"));

        // When
        String json = EventJson.mapper().writeValueAsString(note);

        // Then
        assertThat(json)
                .isEqualTo("{\"text\":\"a\",\"votes\":1,\"done\":false,\"tags\":[],\"at\":\"2026-11-02T09:00:00Z\"}");
    }

    @Test
    void aNullableComponentMayBeAbsentOrNull() {
        // Given
        String withNull = COMPLETE.replace("}", ",\"author\":null}");

        // When
        List<Note> notes = List.of(read(COMPLETE), read(withNull));

        // Then
        assertThat(notes).containsOnly(new Note("a", null, 1, false, List.of(), null, null));
    }

    @Test
    void anUnknownPropertyIsIgnored() {
        // Given
        String fromTomorrow = COMPLETE.replace("}", ",\"mood\":{\"is\":[\"good\"]}}");

        // When
        Note note = read(fromTomorrow);

        // Then
        assertThat(note.text()).isEqualTo("a");
    }

    @Test
    void anUnknownValueOfAnEnumReadsAsItsDefault() {
        // Given
        String fromTomorrow = COMPLETE.replace("}", ",\"cause\":\"SOLAR_FLARE\"}");

        // When
        Note note = read(fromTomorrow);

        // Then
        assertThat(note.cause()).isEqualTo(Cause.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"votes\":1,\"done\":false,\"tags\":[]}",
                "{\"text\":null,\"votes\":1,\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":null,\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1,\"done\":false}",
                "{\"text\":\"a\",\"votes\":1,\"done\":false,\"tags\":[null]}",
                "{\"text\":\"a\",\"votes\":\"1\",\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1.5,\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1,\"done\":\"false\",\"tags\":[]}",
                "{\"text\":7,\"votes\":1,\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1,\"done\":false,\"tags\":[],\"cause\":0}",
                "{\"text\":\"a\",\"text\":\"b\",\"votes\":1,\"done\":false,\"tags\":[]}",
                "{\"text\":\"a\",\"votes\":1,\"done\":false,\"tags\":[]} {}",
                "[]",
                ""
            })
    void whatIsMissingNullConvertedOrTooMuchIsRefused(String json) {
        // When // Then
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void bottomlessNestingIsRefused() {
        // Given
        String nested = COMPLETE.replace("}", ",\"mood\":" + "[".repeat(40) + "]".repeat(40) + "}");

        // When // Then
        assertThatThrownBy(() -> read(nested)).isInstanceOf(JacksonException.class);
    }

    private static Note read(String json) {
        return EventJson.mapper().readValue(json, Note.class);
    }
}
