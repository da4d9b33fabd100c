package io.unstick.remediation.work;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Diagnosing;
import io.unstick.remediation.cases.Looking;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.Inbox;
import io.unstick.remediation.store.Inbox.Message;
import io.unstick.remediation.store.StoredCase;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the inbox's messages into their case, in the caller's transaction. */
public class Absorption {
    private static final String STUCK = "io.unstick.mailbox.stuck.v1";

    private final Inbox inbox;
    private final CaseStore cases;
    private final CaseSaving saving;
    private final CaseSchedule schedule;
    private final TermsOfTenants tenants;
    private final UnusedFindings unused;

    public Absorption(
            Inbox inbox,
            CaseStore cases,
            CaseSaving saving,
            CaseSchedule schedule,
            TermsOfTenants tenants,
            UnusedFindings unused) {
        this.inbox = inbox;
        this.cases = cases;
        this.saving = saving;
        this.schedule = schedule;
        this.tenants = tenants;
        this.unused = unused;
    }

    /**
     * The opening event first: a diagnosis travels on another topic and may overtake it. Messages about a tenant that the
     * registry does not know yet wait: without its policy nothing can be decided.
     */
    public void absorb(CaseId caseId, Instant now) {
        List<Message> pending = inbox.pending(caseId).stream()
                .filter(message -> tenants.find(message.mailbox().tenant()).isPresent())
                .sorted(Comparator.comparing(
                        (Message message) -> !message.type().equals(STUCK)))
                .toList();
        pending.forEach(message -> absorb(message, now));
    }

    private void absorb(Message message, Instant now) {
        if (isMailboxEvent(message)) {
            absorb(message, read(message, MailboxEvent.class), now);
        } else {
            MailboxDiagnosed diagnosed = read(message, MailboxDiagnosed.class);
            apply(message, stuck -> answered(stuck, diagnosed, terms(message), now), now);
        }
    }

    private Change answered(MailboxCase stuck, MailboxDiagnosed diagnosed, Terms terms, Instant now) {
        Diagnosing.unused(stuck, diagnosed).ifPresent(why -> unused.count(why, diagnosed));
        return Diagnosing.answered(stuck, diagnosed, terms, now);
    }

    private void absorb(Message message, MailboxEvent event, Instant now) {
        switch (event) {
            case MailboxReady _ -> apply(message, stuck -> Looking.soon(stuck, now), now);
            case MailboxStuck stuck -> open(message, stuck, now);
        }
    }

    private void open(Message message, MailboxStuck event, Instant now) {
        Terms terms = terms(message);
        Optional<StoredCase> newest = cases.newestCaseOf(event.mailbox())
                .flatMap(stored -> cases.lock(stored.value().id()));
        if (newest.filter(stored -> Opening.covers(stored.value(), event)).isEmpty()) {
            Optional<StoredCase> ended = newest.filter(stored -> Opening.goesOn(stored.value(), event, terms, now))
                    .or(() -> cases.lock(event.caseId())
                            .filter(stored -> Opening.goesOn(stored.value(), event, terms, now)));
            if (ended.isPresent()) {
                again(ended.get(), event, terms, now);
            } else if (cases.find(event.caseId()).isEmpty()) {
                saving.open(Opening.stuck(event, terms, now), now);
            }
        }
        inbox.applied(message, now);
    }

    private void again(StoredCase resolved, MailboxStuck event, Terms terms, Instant now) {
        saving.save(resolved, Opening.again(resolved.value(), event, terms, now), now);
        schedule.wake(event.mailbox().tenant(), resolved.value().id());
    }

    /**
     * Applies to the named case, or to the open case that owns the mailbox; waits in the inbox while there is neither. A
     * named case of another mailbox is none; one whose user was created again has two. What names the case of another
     * tenant is put aside.
     */
    private void apply(Message message, Function<MailboxCase, Change> effect, Instant now) {
        Optional<StoredCase> named = cases.lock(message.caseId());
        if (named.filter(stored -> isForeign(stored.value(), message)).isPresent()) {
            unused.countForeignTenant(message);
            inbox.applied(message, now);
            return;
        }
        Optional<StoredCase> meant = named.filter(stored -> stored.value().isAbout(message.mailbox()));
        if (meant.isPresent()) {
            saving.save(meant.get(), effect.apply(meant.get().value()), now);
            inbox.applied(message, now);
            return;
        }
        cases.openCaseOf(message.mailbox()).ifPresent(owner -> {
            inbox.handOver(message, owner);
            schedule.wake(message.mailbox().tenant(), owner);
        });
    }

    private static boolean isForeign(MailboxCase named, Message message) {
        return !named.mailbox().tenant().equals(message.mailbox().tenant());
    }

    private Terms terms(Message message) {
        return tenants.of(message.mailbox().tenant());
    }

    private static boolean isMailboxEvent(Message message) {
        return Topics.MAILBOX_STUCK.classOf(message.type()).isPresent();
    }

    private static <E> E read(Message message, Class<E> as) {
        Class<?> type = isMailboxEvent(message)
                ? Topics.MAILBOX_STUCK.classOf(message.type()).orElseThrow()
                : Topics.MAILBOX_FINDINGS.classOf(message.type()).orElseThrow();
        return as.cast(EventJson.mapper().readValue(message.payload(), type));
    }
}
