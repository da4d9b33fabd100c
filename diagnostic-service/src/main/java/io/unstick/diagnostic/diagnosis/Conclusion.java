package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the facts say about one mailbox.
 *
 * @param findings best explanation first; empty unless the verdict is {@link Verdict#STUCK}
 * @param reason one sentence for people, without personal data
 */
public record Conclusion(Verdict verdict, List<Finding> findings, String reason) {
    public Conclusion {
        findings = List.copyOf(findings);
    }

    static Conclusion stuck(List<Finding> ranked) {
        return new Conclusion(Verdict.STUCK, ranked, ranked.getFirst().summary());
    }

    static Conclusion without(Verdict verdict, String reason) {
        return new Conclusion(verdict, List.of(), reason);
    }

    /** Names every needed source that could not be read, each once. */
    static Conclusion incomplete(Collection<Unread> unread) {
        return without(
                Verdict.INCOMPLETE,
                unread.stream()
                        .map(Unread::toString)
                        .distinct()
                        .collect(Collectors.joining("; ", "Could not read: ", ".")));
    }
}
