package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from something that happened: the case afterwards and what goes into its journal, to be committed
 * together.
 *
 * @param incidentNeeded the incident this case is now held for; to be opened unless it is open
 */
public record Change(
        MailboxCase after, List<Entry> entries, @Nullable Change incidentNeeded) {
    public Change {
        entries = List.copyOf(entries);
    }

    /** Nothing happened. */
    public static Change none(MailboxCase unchanged) {
        return new Change(unchanged, List.of(), null);
    }

    static Change to(MailboxCase after, RemediationEvent... events) {
        return new Change(after, Stream.of(events).map(Entry::byUnstick).toList(), null);
    }

    /** This change, and then what follows from its result. */
    public Change then(Change next) {
        Change incident = next.incidentNeeded() == null ? incidentNeeded : next.incidentNeeded();
        return new Change(
                next.after(),
                Stream.concat(entries.stream(), next.entries().stream()).toList(),
                incident);
    }

    Change by(String person) {
        return new Change(
                after,
                entries.stream().map(entry -> new Entry(entry.event(), person)).toList(),
                incidentNeeded);
    }

    Change needing(Change incident) {
        return new Change(after, entries, incident);
    }
}
