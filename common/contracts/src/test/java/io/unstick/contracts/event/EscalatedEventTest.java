package io.unstick.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.Escalated;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence joined an event that was released without it. */
class EscalatedEventTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void anEscalationOfAnOlderVersionHasOnlyTheText() throws IOException {
        // When
        Escalated escalated = JSON.treeToValue(sample("io.unstick.remediation.escalated.v1"), Escalated.class);

        // Then
        assertThat(escalated.evidencePack()).isNotBlank();
        assertThat(escalated.evidence()).isNull();
    }

    @Test
    void theEvidenceIsReadAndWrittenWithoutLoss() throws IOException {
        // Given
        JsonNode released = sample("io.unstick.remediation.escalated.v1.with-evidence");

        // When
        Escalated escalated = JSON.treeToValue(released, Escalated.class);

        // Then
        JsonNode written = JSON.readTree(JSON.writeValueAsString(escalated));
        assertThat(written).isEqualTo(released);
    }

    @Test
    void theEvidenceDoesNotReachALog() throws IOException {
        // When
        Escalated escalated =
                JSON.treeToValue(sample("io.unstick.remediation.escalated.v1.with-evidence"), Escalated.class);

        // Then
        assertThat(escalated.evidence()).hasToString("EvidencePack[caseId=3d2c9a10-7b1e-5f60-9c1d-2a6f0e4b8c77]");
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream sample = EscalatedEventTest.class.getResourceAsStream("/events/v1/%s.json".formatted(name))) {
            assertThat(sample).as(name).isNotNull();
            return JSON.readTree(sample);
        }
    }
}
