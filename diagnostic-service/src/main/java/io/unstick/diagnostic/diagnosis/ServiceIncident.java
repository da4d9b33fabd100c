package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;
import java.util.Set;

/**
 * Microsoft itself reports trouble with provisioning. Issues of other feature groups are no reason to wait; they are
 * mentioned in the evidence only.
 */
final class ServiceIncident implements CauseRule {
    /**
     * Microsoft says so, for this tenant and this feature. Not certain, because an issue may concern only some of a
     * tenant's mailboxes, and this one may have a cause of its own besides.
     */
    static final double CONFIDENCE = 0.9;

    private final Set<String> featureGroups;

    /** With the feature groups, in Microsoft's words, whose issues delay new mailboxes; compared ignoring case. */
    ServiceIncident(Set<String> featureGroups) {
        this.featureGroups = Set.copyOf(featureGroups);
    }

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ServiceIssues.SOURCE)) {
            case Fact.Known<ServiceIssues>(ServiceIssues health) ->
                Opinion.of(health.issues().stream()
                        .filter(this::delaysMailboxes)
                        .map(ServiceIncident::finding)
                        .toList());
            case Fact.Absent<ServiceIssues> _ ->
                Opinion.cannotTell(ServiceIssues.SOURCE, "Microsoft reports no health for Exchange Online at all");
            case Fact.Unreadable<ServiceIssues>(String why) -> Opinion.cannotTell(ServiceIssues.SOURCE, why);
        };
    }

    private boolean delaysMailboxes(ServiceIssues.Issue issue) {
        return !issue.resolved() && featureGroups.stream().anyMatch(issue.featureGroup()::equalsIgnoreCase);
    }

    private static Finding finding(ServiceIssues.Issue issue) {
        return new Finding(
                Cause.SERVICE_INCIDENT,
                CONFIDENCE,
                "Microsoft reports %s, which delays new mailboxes.".formatted(issue.id()),
                new FindingDetail.IncidentActive(issue.id(), issue.title()),
                List.of(ServiceIssues.SOURCE.name()));
    }
}
