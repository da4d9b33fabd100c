package io.unstick.remediation.work;

import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Severity;
import io.unstick.remediation.cases.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * When a case wants to be worked on next, and how much that matters.
 *
 * @param priority the higher, the sooner among those that are due
 */
public record Turn(Instant at, int priority) {
    /** Empty when only an event can wake the case. */
    static Optional<Turn> of(MailboxCase stuck, Terms terms, Instant now) {
        return Optional.ofNullable(stuck.dueAt())
                .map(due -> new Turn(due, Severity.ofNextTurn(stuck, terms, now).priority()));
    }
}
