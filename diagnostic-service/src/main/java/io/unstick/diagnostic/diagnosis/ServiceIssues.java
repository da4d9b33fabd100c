package io.unstick.diagnostic.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Microsoft reports about Exchange Online for the tenant, unresolved or not. */
public record ServiceIssues(List<Issue> issues) {
    public static final EvidenceSource<ServiceIssues> SOURCE =
            new EvidenceSource<>("service-health", ServiceIssues::told, ServiceIssues::from);

    private static final String ISSUE = "issue";

    /**
     * One issue.
     *
     * @param id Microsoft's id, such as {@code EX123456}
     * @param featureGroup the part of the service it concerns, in Microsoft's words
     */
    public record Issue(String id, String title, String featureGroup, boolean resolved) {
        private String told() {
            return Told.line(id, resolved, featureGroup, title);
        }

        private static Issue from(String line) {
            List<String> parts = Told.parts(line, 4);
            return new Issue(parts.get(0), parts.get(3), parts.get(2), Boolean.parseBoolean(parts.get(1)));
        }
    }

    public ServiceIssues {
        issues = List.copyOf(issues);
    }

    /** Only unresolved ones, also those that hold nothing up: a person may see more in them. The rest is history. */
    private Map<String, String> told() {
        List<Issue> open = issues.stream().filter(issue -> !issue.resolved()).toList();
        return Told.nothing()
                .and(
                        "unresolved-issues",
                        open.stream()
                                .map(issue -> "%s (%s)".formatted(issue.id(), issue.featureGroup()))
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .andAll(ISSUE, open.stream().map(Issue::told).toList())
                .asMap();
    }

    private static ServiceIssues from(Map<String, String> told) {
        return new ServiceIssues(Told.all(told, ISSUE).stream().map(Issue::from).toList());
    }
}
