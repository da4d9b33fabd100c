package io.unstick.diagnostic.diagnosis;

import java.util.List;

/** What Microsoft reports about Exchange Online for the tenant, unresolved or not. */
public record ServiceIssues(List<Issue> issues) {
    public static final EvidenceSource<ServiceIssues> SOURCE = new EvidenceSource<>("service-health");

    /**
     * One issue.
     *
     * @param id Microsoft's id, such as {@code EX123456}
     * @param featureGroup the part of the service it concerns, in Microsoft's words
     */
    public record Issue(String id, String title, String featureGroup, boolean resolved) {}

    public ServiceIssues {
        issues = List.copyOf(issues);
    }
}
