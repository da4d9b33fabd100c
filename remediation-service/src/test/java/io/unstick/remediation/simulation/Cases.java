package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.simulation.Violation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** All cases with their journals, and what a change of one means for the others. Every change is one transaction. */
final class Cases {
    private final World world;
    private final Oracle oracle;
    private final Ledgers ledgers;
    private final Map<CaseId, Stored> cases = new LinkedHashMap<>();
    private final Map<CaseId, List<Entry>> journals = new LinkedHashMap<>();
    private Consumer<CaseId> waker = _ -> {};
    private BiConsumer<MailboxCase, Entry> follower = (_, _) -> {};

    Cases(World world, Oracle oracle, Ledgers ledgers) {
        this.world = world;
        this.oracle = oracle;
        this.ledgers = ledgers;
    }

    /** A case as it was read, and how long its journal was then. */
    record Stored(MailboxCase value, int sequence) {}

    void whenWoken(Consumer<CaseId> wake) {
        waker = wake;
    }

    void whenJournaled(BiConsumer<MailboxCase, Entry> follow) {
        follower = follow;
    }

    Optional<Stored> find(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    List<MailboxCase> all() {
        return cases.values().stream().map(Stored::value).toList();
    }

    List<Entry> journal(CaseId id) {
        return journals.getOrDefault(id, List.of());
    }

    Optional<CaseId> openCaseOf(MailboxKey mailbox) {
        return all().stream()
                .filter(one -> one.mailbox().equals(mailbox) && !mailbox.isTenantWide() && one.isOpen())
                .map(MailboxCase::id)
                .findFirst();
    }

    Optional<Stored> newestCaseOf(MailboxKey mailbox) {
        return cases.values().stream()
                .filter(one -> one.value().mailbox().equals(mailbox))
                .max(Comparator.comparing(one -> one.value().openedAt()));
    }

    boolean open(Change opening) {
        MailboxCase fresh = opening.after();
        if (cases.containsKey(fresh.id()) || openCaseOf(fresh.mailbox()).isPresent()) {
            return false;
        }
        append(opening, 0);
        waker.accept(fresh.id());
        return true;
    }

    void save(Stored before, Change change) {
        if (change.incidentNeeded() != null) {
            require(change.incidentNeeded(), change.after());
        }
        ledgers.conclude(before.value().state(), change, world.now());
        append(change, before.sequence());
        if (change.after().subject() instanceof Subject.TenantTrouble
                && before.value().isOpen()
                && StateLabel.of(change.after().state()).isTerminal()) {
            all().stream()
                    .filter(one -> change.after().id().equals(one.incident()) && one.isOpen())
                    .forEach(one -> waker.accept(one.id()));
        }
    }

    private void append(Change change, int sequence) {
        MailboxCase after = change.after();
        List<Entry> journal = journals.computeIfAbsent(after.id(), _ -> new ArrayList<>());
        if (journal.size() != sequence) {
            oracle.violation(Kind.REORDERED, "two entries want the same place in the journal of " + after.id());
        }
        journal.addAll(change.entries());
        cases.put(after.id(), new Stored(after, journal.size()));
        change.entries().forEach(entry -> {
            oracle.journaled(after.id(), entry.event());
            follower.accept(after, entry);
        });
    }

    private void require(Change opening, MailboxCase member) {
        CaseId incident = opening.after().id();
        if (!open(opening)) {
            find(incident)
                    .filter(stored -> isBack(stored.value().state(), member))
                    .ifPresent(stored -> {
                        append(Opening.incidentAgain(stored.value(), opening), stored.sequence());
                        waker.accept(incident);
                    });
        }
    }

    private static boolean isBack(CaseState incident, MailboxCase member) {
        Instant end =
                switch (incident) {
                    case CaseState.Resolved(Instant at, String _) -> at;
                    case CaseState.Suppressed(Instant at, String _) -> at;
                    default -> null;
                };
        return end != null
                && member.diagnosis() != null
                && member.diagnosis().evidenceAt().isAfter(end);
    }
}
