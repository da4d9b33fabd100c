package io.unstick.remediation.cases;

import io.unstick.contracts.event.EvidencePack;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The evidence pack as text to paste into a ticket. */
public final class EvidenceText {
    private EvidenceText() {}

    public static String of(EvidencePack pack) {
        return """
            Severity: %s
            %s
            Open it at: %s

            Tenant id: %s
            %s
            Missing since: %s
            Case: %s
            Reason: %s

            Findings:
            %s

            Tried:
            %s

            Requests:
            %s

            Evidence:
            %s
            """.formatted(
                        pack.severity(),
                        pack.request(),
                        pack.supportPage(),
                        pack.tenant(),
                        subject(pack),
                        pack.missingSince(),
                        pack.caseId(),
                        pack.reason(),
                        lines(pack.findings(), EvidenceText::line),
                        lines(pack.attempts(), EvidenceText::line),
                        lines(pack.requests(), EvidenceText::line),
                        lines(pack.evidence(), EvidenceText::line));
    }

    private static String subject(EvidencePack pack) {
        if (pack.userObjectId() == null) {
            return "Concerns the whole tenant";
        }
        String name = pack.userPrincipalName() == null ? "" : " (%s)".formatted(pack.userPrincipalName());
        return "User object id: " + pack.userObjectId() + name;
    }

    private static String line(Finding finding) {
        return "%s (confidence %.1f): %s".formatted(finding.cause(), finding.confidence(), finding.summary());
    }

    private static String line(EvidencePack.Attempt attempt) {
        return "%s %s: %s%s"
                .formatted(
                        attempt.at(),
                        attempt.fix().id(),
                        attempt.result(),
                        maybe(", request id %s", attempt.requestId()));
    }

    private static String line(EvidencePack.Request request) {
        return "%s %s%s%s"
                .formatted(
                        request.at(),
                        request.what(),
                        maybe(", client request id %s", request.clientRequestId()),
                        maybe(", request id %s", request.requestId()));
    }

    /** What could not be read is said, never left out. */
    private static String line(Evidence evidence) {
        return "%s %s, %s: %s%s%s%s"
                .formatted(
                        evidence.readAt(),
                        evidence.name(),
                        evidence.api(),
                        evidence.status(),
                        maybe(" (%s)", evidence.why()),
                        maybe(", request id %s", evidence.requestId()),
                        facts(evidence.facts()));
    }

    private static String facts(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> "\n    %s: %s".formatted(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining());
    }

    private static String maybe(String sentence, @Nullable Object value) {
        return value == null ? "" : sentence.formatted(value);
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.isEmpty()
                ? "- none"
                : items.stream().map(line).map("- "::concat).collect(Collectors.joining("\n"));
    }
}
