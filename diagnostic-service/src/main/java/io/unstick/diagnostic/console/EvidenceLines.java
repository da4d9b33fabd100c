package io.unstick.diagnostic.console;

import io.unstick.contracts.findings.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was looked at, for people: the source, what it said, and how old that is. */
final class EvidenceLines {
    private final Instant now;

    /** Ages count back from here. */
    EvidenceLines(Instant now) {
        this.now = now;
    }

    /** One line for the answer, and one for each thing it told. */
    Stream<String> of(Evidence evidence) {
        String said = evidence.why() == null
                ? evidence.status().name().toLowerCase(Locale.ROOT)
                : Printable.of(evidence.why());
        return Stream.concat(
                Stream.of("  %-22s %s, %s (%s)"
                        .formatted(evidence.name(), said, age(evidence.readAt()), Printable.of(evidence.api()))),
                evidence.facts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> "      %s: %s".formatted(fact.getKey(), Printable.of(fact.getValue()))));
    }

    private String age(Instant readAt) {
        Duration age = Duration.between(readAt, now);
        if (age.compareTo(Duration.ofSeconds(2)) < 0) {
            return "just now";
        }
        if (age.compareTo(Duration.ofMinutes(2)) < 0) {
            return "%d s ago".formatted(age.toSeconds());
        }
        return age.compareTo(Duration.ofHours(2)) < 0
                ? "%d min ago".formatted(age.toMinutes())
                : "%d h ago".formatted(age.toHours());
    }
}
