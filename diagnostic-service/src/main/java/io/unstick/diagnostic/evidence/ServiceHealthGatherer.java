package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ServiceIssues;
import io.unstick.diagnostic.diagnosis.ServiceIssues.Issue;
import io.unstick.m365.read.ServiceIssue;
import java.util.List;
import java.util.Optional;

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
        return Optional.of(Answer.of(source(), issues.of(investigation.tenant()).map(ServiceHealthGatherer::health)));
    }

    private static ServiceIssues health(List<ServiceIssue> reported) {
        return new ServiceIssues(reported.stream()
                .map(issue -> new Issue(issue.id(), issue.title(), issue.featureGroup(), issue.resolved()))
                .toList());
    }
}
