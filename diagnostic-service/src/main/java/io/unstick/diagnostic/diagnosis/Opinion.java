package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Finding;
import java.util.List;

/** What one cause's rule says about the facts. */
sealed interface Opinion {
    /** This is a reason why the mailbox is missing; one finding per thing to put right. */
    record Explains(List<Finding> findings) implements Opinion {
        public Explains {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("an explanation needs a finding");
            }
            findings = List.copyOf(findings);
        }
    }

    /** What was read excludes this cause. */
    record Excluded() implements Opinion {}

    /** It may be the cause, or not: a source it needs could not be read. */
    record CannotTell(Unread unread) implements Opinion {}

    /** Explains with these findings; excluded when there are none. */
    static Opinion of(List<Finding> findings) {
        return findings.isEmpty() ? new Excluded() : new Explains(findings);
    }

    static Opinion cannotTell(EvidenceSource<?> source, String why) {
        return new CannotTell(new Unread(source.name(), why));
    }
}
