package io.unstick.remediation.operator;

import io.unstick.contracts.event.RemediationEvent;
import io.unstick.remediation.journal.JournalEntry;
import java.time.Instant;

/**
 * One journal entry as the API shows it.
 *
 * @param type the event's type without the common prefix and version: {@code step.applied}
 * @param data the event as published
 */
record TimelineEntry(long seq, String type, Instant at, String by, String summary, RemediationEvent data) {
    private static final String PREFIX = "io.unstick.remediation.";
    private static final String VERSION = ".v1";

    static TimelineEntry of(JournalEntry entry) {
        RemediationEvent event = entry.event();
        String type = entry.type().substring(PREFIX.length(), entry.type().length() - VERSION.length());
        return new TimelineEntry(entry.sequence(), type, entry.at(), entry.writtenBy(), Telling.of(event), event);
    }
}
