package io.unstick.diagnostic.console;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.diagnostic.diagnosis.Terms;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A diagnosis for a person: who, what and why, the findings, the evidence, and what comes next. */
public final class Report {
    private static final String NOTHING_DONE = "Nothing was changed, no case was opened.";

    private final DiagnosisFile diagnosis;

    public Report(DiagnosisFile diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Line by line; ages count back from now. */
    public Stream<String> lines(Instant now) {
        var evidence = new EvidenceLines(now);
        return Stream.of(
                        Stream.of(headline(), Printable.of(diagnosis.reason())),
                        section("Findings, best first", FindingLines.of(diagnosis.findings())),
                        section("Evidence", lines(evidence, told -> told.status() != Status.UNREADABLE)),
                        section("Could not be read", lines(evidence, told -> told.status() == Status.UNREADABLE)),
                        section("Next", List.of("  " + NextStep.after(diagnosis), "  " + NOTHING_DONE)))
                .flatMap(part -> part);
    }

    private String headline() {
        return Printable.of("%s in %s: %s".formatted(diagnosis.user(), diagnosis.tenant(), diagnosis.verdict()));
    }

    private static Stream<String> section(String title, List<String> lines) {
        return lines.isEmpty() ? Stream.empty() : Stream.concat(Stream.of("", title), lines.stream());
    }

    /** Without Unstick's own terms: they are no evidence to a person. */
    private List<String> lines(EvidenceLines format, Predicate<Evidence> wanted) {
        return diagnosis.evidence().stream()
                .filter(told -> !told.name().equals(Terms.SOURCE.name()))
                .filter(wanted)
                .flatMap(format::of)
                .toList();
    }
}
