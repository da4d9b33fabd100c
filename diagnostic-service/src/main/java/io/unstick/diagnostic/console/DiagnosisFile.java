package io.unstick.diagnostic.console;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.diagnosis.RecordedDiagnosis;
import io.unstick.messaging.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/**
 * A diagnosis as a JSON file. What the event {@code MailboxDiagnosed} has too has the same name and shape here, so either
 * can be replayed.
 *
 * @param tenant the tenant's name, where a person asked
 * @param user the user principal name, where a person asked
 * @param unreadable the evidence that could not be read, with what stood in the way
 */
public record DiagnosisFile(
        @Nullable String tenant,
        @Nullable String user,
        @Nullable MailboxKey mailbox,
        Verdict verdict,
        String reason,
        List<Finding> findings,
        List<Evidence> evidence,
        @Nullable Instant evidenceAt,
        @Nullable List<Obstructed> unreadable) {
    /** A source that could not be read. */
    public record Obstructed(String name, String why) {}

    public DiagnosisFile {
        if (verdict == Verdict.STUCK && findings.isEmpty()) {
            throw new IllegalArgumentException("a stuck mailbox needs at least one finding");
        }
        unreadable = evidence.stream()
                .filter(told -> told.status() == Evidence.Status.UNREADABLE)
                .map(told -> new Obstructed(told.name(), Objects.requireNonNullElse(told.why(), "")))
                .toList();
    }

    /** The same diagnosis with another conclusion. */
    public DiagnosisFile with(Conclusion conclusion) {
        return new DiagnosisFile(
                tenant,
                user,
                mailbox,
                conclusion.verdict(),
                conclusion.reason(),
                conclusion.findings(),
                evidence,
                evidenceAt,
                null);
    }

    /** What a replay needs of it. */
    public RecordedDiagnosis recorded() {
        return new RecordedDiagnosis(verdict, reason, findings, evidence);
    }

    /**
     * Reads a file, or an event's payload.
     *
     * @throws IOException when the file cannot be read
     * @throws JacksonException when it holds something else
     */
    public static DiagnosisFile read(Path file) throws IOException {
        return EventJson.mapper().readValue(Files.readAllBytes(file), DiagnosisFile.class);
    }

    /**
     * Writes it for people to read.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                EventJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsBytes(this));
    }
}
