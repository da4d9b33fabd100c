package io.unstick.remediation.cases;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything Microsoft's support asks for, as text to paste: ids, times, request ids, what was found and what was tried. */
final class EvidencePack {
    private EvidencePack() {}

    static String of(MailboxCase stuck, String reason) {
        return """
            Severity: B
            Tenant id: %s
            %s
            Missing since: %s
            Case: %s
            Reason for escalation: %s

            Findings:
            %s

            Tried:
            %s

            Evidence:
            %s
            """.formatted(
                stuck.mailbox().tenant(),
                subject(stuck.subject()),
                stuck.stuckSince(),
                stuck.id(),
                reason,
                lines(stuck.diagnosis() == null ? List.of() : stuck.diagnosis().findings(), EvidencePack::line),
                lines(stuck.attempts(), EvidencePack::line),
                lines(stuck.diagnosis() == null ? List.of() : stuck.diagnosis().evidence(), EvidencePack::line));
    }

    private static String subject(Subject subject) {
        return switch (subject) {
            case Subject.User user -> "User object id: " + user.objectId();
            case Subject.TenantTrouble trouble -> "Concerns the whole tenant: " + trouble.about();
        };
    }

    private static String line(Finding finding) {
        return "%s (confidence %.1f): %s".formatted(finding.cause(), finding.confidence(), finding.summary());
    }

    private static String line(Attempt attempt) {
        return "%s %s: %s, request id %s"
                .formatted(attempt.at(), attempt.fix().id(), attempt.result(), attempt.requestId());
    }

    private static String line(Evidence evidence) {
        return "%s %s: %s, request id %s, %s"
                .formatted(
                        evidence.readAt(), evidence.api(), evidence.status(), evidence.requestId(), evidence.facts());
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.isEmpty()
                ? "- none"
                : items.stream().map(line).map("- "::concat).collect(Collectors.joining("\n"));
    }
}
