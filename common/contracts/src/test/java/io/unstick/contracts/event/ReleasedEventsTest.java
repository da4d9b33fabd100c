package io.unstick.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event type has its sample in {@code src/test/resources/events/v1}, which never changes once released: what is
 * in it must be read, for ever, without loss.
 */
class ReleasedEventsTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Map.Entry<String, ? extends Class<?>>> types() {
        return Topics.all().stream().flatMap(topic -> topic.types().entrySet().stream());
    }

    /** Samples of events that carry what was added later, and the type they are of. */
    static Stream<Map.Entry<String, ? extends Class<?>>> additions() {
        return Stream.of(
                Map.entry("io.unstick.mailbox.stuck.v1.with-incident-hint", MailboxEvent.MailboxStuck.class),
                Map.entry("io.unstick.mailbox.diagnosed.v1.with-details", DiagnosisEvent.MailboxDiagnosed.class));
    }

    @ParameterizedTest
    @MethodSource({"types", "additions"})
    void everyReleasedEventIsReadWithoutLoss(Map.Entry<String, Class<?>> type) throws IOException {
        // Given
        JsonNode released = sampleOf(type.getKey());

        // When
        Object event = JSON.treeToValue(released, type.getValue());

        // Then
        assertThat(withoutNulls(JSON.valueToTree(event))).isEqualTo(released);
    }

    private static JsonNode sampleOf(String type) throws IOException {
        String name = "/events/v1/%s.json".formatted(type);
        try (InputStream sample = ReleasedEventsTest.class.getResourceAsStream(name)) {
            assertThat(sample).as("sample %s", name).isNotNull();
            return JSON.readTree(sample);
        }
    }

    private static JsonNode withoutNulls(JsonNode tree) {
        tree.forEach(ReleasedEventsTest::withoutNulls);
        if (tree instanceof ObjectNode object) {
            object.removeNulls();
        }
        return tree;
    }
}
