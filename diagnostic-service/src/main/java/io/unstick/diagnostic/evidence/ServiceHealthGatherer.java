package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ServiceIssues;
import io.unstick.diagnostic.diagnosis.ServiceIssues.Issue;
import io.unstick.m365.read.ServiceIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Microsoft reports about Exchange Online, read once for all mailboxes of the tenant. */
final class ServiceHealthGatherer implements Gatherer<ServiceIssues> {
    private final TenantWideReadings<List<ServiceIssue>> issues;

    ServiceHealthGatherer(TenantWideReadings<List<ServiceIssue>> issues) {
        this.issues = issues;
    }

    @Override
    public EvidenceSource<ServiceIssues> source() {
        return ServiceIssues.SOURCE;
    }

    @Override
    public String api() {
        return "GET /admin/serviceAnnouncement/healthOverviews/Exchange Online";
    }

    @Override
    public boolean isTenantWide() {
        return true;
    }

    @Override
    public Optional<Answer<ServiceIssues>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(),
                issues.of(investigation.tenant()),
                ServiceHealthGatherer::health,
                ServiceHealthGatherer::redacted));
    }

    private static ServiceIssues health(List<ServiceIssue> reported) {
        return new ServiceIssues(reported.stream()
                .map(issue -> new Issue(issue.id(), issue.title(), issue.featureGroup(), issue.resolved()))
                .toList());
    }

    /** All unresolved ones, also those that hold nothing up: a person may see more in them. */
    private static Map<String, String> redacted(List<ServiceIssue> reported) {
        return Map.of(
                "unresolved-issues",
                reported.stream()
                        .filter(issue -> !issue.resolved())
                        .map(issue -> "%s (%s)".formatted(issue.id(), issue.featureGroup()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
