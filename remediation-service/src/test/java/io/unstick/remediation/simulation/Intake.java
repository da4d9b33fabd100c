package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Diagnosing;
import io.unstick.remediation.cases.Looking;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.simulation.Cases.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The inbox: keeps what other services say, at least once and in any order, until its case takes it in. */
final class Intake {
    private final World world;
    private final Cases cases;
    private final Oracle oracle;
    private final Sabotage sabotage;
    private final Function<MailboxCase, Terms> terms;
    private final Function<MailboxKey, Terms> termsOfMailbox;
    private final Consumer<CaseId> wake;
    private final List<Message> waiting = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    Intake(
            World world,
            Cases cases,
            Oracle oracle,
            Sabotage sabotage,
            Function<MailboxKey, Terms> terms,
            Consumer<CaseId> wake) {
        this.world = world;
        this.cases = cases;
        this.oracle = oracle;
        this.sabotage = sabotage;
        this.terms = stuck -> terms.apply(stuck.mailbox());
        this.termsOfMailbox = terms;
        this.wake = wake;
    }

    private record Message(CaseId caseId, MailboxKey mailbox, Object event) {}

    /** Comes one to three times, soon or late, in no order. */
    void publish(CaseId caseId, MailboxKey mailbox, Object event) {
        UUID id = world.uuid();
        int times = world.fault(0.15) ? world.between(2, 3) : 1;
        for (int time = 0; time < times; time++) {
            Duration late = world.fault(0.1) ? world.minutes(5, 400) : world.minutes(0, 1);
            world.in(late, () -> deliver(id, new Message(caseId, mailbox, event)));
        }
    }

    private void deliver(UUID id, Message message) {
        if (world.fault(0.05)) {
            if (sabotage != Sabotage.EVENT_LOST_IN_CRASH) {
                world.in(Duration.ofMinutes(1), () -> deliver(id, message));
            }
            return;
        }
        if (seen.add(id)) {
            waiting.add(message);
            wake.accept(message.caseId());
        }
    }

    /** The opening event first, as the service does. */
    void absorb(CaseId id) {
        waiting.stream()
                .filter(message -> message.caseId().equals(id))
                .sorted(Comparator.comparing(message -> !(message.event() instanceof MailboxStuck)))
                .toList()
                .forEach(this::absorb);
    }

    private void absorb(Message message) {
        switch (message.event()) {
            case MailboxStuck stuck -> open(message, stuck);
            case MailboxReady _ -> apply(message, stuck -> Looking.soon(stuck, world.now()));
            case MailboxDiagnosed diagnosed -> apply(message, stuck -> diagnosed(stuck, diagnosed));
            default -> throw new IllegalStateException("no event of ours");
        }
    }

    private Change diagnosed(MailboxCase stuck, MailboxDiagnosed answer) {
        Instant now = world.now();
        MailboxDiagnosed heard = sabotage == Sabotage.OLD_EVIDENCE_ACCEPTED
                ? new MailboxDiagnosed(
                        answer.mailbox(),
                        answer.caseId(),
                        answer.verdict(),
                        answer.findings(),
                        answer.reason(),
                        answer.evidence(),
                        now)
                : answer;
        Change change = Diagnosing.answered(stuck, heard, terms.apply(stuck), now);
        if (!change.entries().isEmpty()) {
            oracle.diagnosisAccepted(stuck.id(), answer.evidenceAt());
        }
        return change;
    }

    private void open(Message message, MailboxStuck event) {
        Instant now = world.now();
        Terms under = termsOfMailbox.apply(message.mailbox());
        Optional<Stored> newest = cases.newestCaseOf(message.mailbox());
        if (newest.filter(stored -> Opening.goesOn(stored.value(), event, under, now))
                .isPresent()) {
            cases.save(newest.get(), Opening.again(newest.get().value(), event, under, now));
            wake.accept(newest.get().value().id());
        } else if (newest.filter(stored -> Opening.covers(stored.value(), event))
                        .isEmpty()
                && cases.find(event.caseId()).isEmpty()) {
            cases.open(Opening.stuck(event, under, now));
        }
        waiting.remove(message);
    }

    private void apply(Message message, Function<MailboxCase, Change> effect) {
        Optional<Stored> named = cases.find(message.caseId());
        if (named.isPresent()) {
            cases.save(named.get(), effect.apply(named.get().value()));
            waiting.remove(message);
            return;
        }
        cases.openCaseOf(message.mailbox()).ifPresent(owner -> {
            waiting.remove(message);
            waiting.add(new Message(owner, message.mailbox(), message.event()));
            wake.accept(owner);
        });
    }
}
