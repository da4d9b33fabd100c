package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One message of the topic of all cases' journals.
 *
 * @param id of the event; a repetition has the same
 * @param type without the common prefix and version: {@code step.intended}
 * @param mailbox the message's key
 * @param at when it was written into the journal
 */
public record Told(
        String caseId,
        long seq,
        String id,
        String type,
        String mailbox,
        int partition,
        long offset,
        Instant at,
        JsonNode data) {

    String text(String key) {
        return data.path(key).asString("");
    }

    /** Without the data: they hold names and addresses. */
    @Override
    public String toString() {
        return "%s %d %s at %s (partition %d, offset %d)".formatted(caseId, seq, type, at, partition, offset);
    }
}
