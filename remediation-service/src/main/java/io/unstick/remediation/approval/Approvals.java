package io.unstick.remediation.approval;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.cases.Deciding;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.TakingBack;
import io.unstick.remediation.cases.TakingBack.Wish;
import io.unstick.remediation.cases.Terms;
import io.unstick.remediation.playbook.OnPremisesPlan;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.SavedEntries;
import io.unstick.remediation.store.StoredCase;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.CaseSaving;
import io.unstick.remediation.work.CaseSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/** Takes people's decisions, and their wish to have a change taken back. */
public class Approvals {
    private final CaseStore cases;
    private final CaseSaving saving;
    private final CaseSchedule schedule;
    private final SavedEntries savedEntries;
    private final TermsOfTenants tenants;
    private final TransactionOperations transactions;
    private final InstantSource time;

    public Approvals(
            CaseStore cases,
            CaseSaving saving,
            CaseSchedule schedule,
            SavedEntries savedEntries,
            TermsOfTenants tenants,
            TransactionOperations transactions,
            InstantSource time) {
        this.cases = cases;
        this.saving = saving;
        this.schedule = schedule;
        this.savedEntries = savedEntries;
        this.tenants = tenants;
        this.transactions = transactions;
        this.time = time;
    }

    /** What became of a decision. */
    public sealed interface Answer {
        record Done(MailboxCase after) implements Answer {}

        record Refused(String why) implements Answer {}

        /** Whoever asked for a case may not decide about its plans. */
        record OwnRequest() implements Answer {}
    }

    /**
     * Takes one decision; two at the same time are taken one after the other.
     *
     * @throws IllegalArgumentException when there is no such case
     */
    public Answer decide(CaseId id, Decision decision) {
        return rule(id, decision.by(), (stuck, terms, now) -> Deciding.decide(stuck, decision, terms, now));
    }

    /**
     * Asks for the last change in the customer's Active Directory to be taken back; others must agree.
     *
     * @throws IllegalArgumentException when there is no such case
     */
    public Answer takeBack(CaseId id, Wish wish) {
        return rule(
                id,
                wish.by(),
                (stuck, terms, now) -> savedEntries
                        .latest(id)
                        .map(saved -> OnPremisesPlan.undoing(
                                saved.fix(), stuck.mailbox().tenant(), saved.change()))
                        .map(undo -> anotherIsOpen(stuck)
                                ? new Ruling.Refused("the mailbox has a newer case, which is open")
                                : TakingBack.ask(stuck, undo, wish, terms, now))
                        .orElseGet(() -> new Ruling.Refused("this case has changed nothing in Active Directory")));
    }

    private boolean anotherIsOpen(MailboxCase stuck) {
        return cases.openCaseOf(stuck.mailbox())
                .filter(open -> !open.equals(stuck.id()))
                .isPresent();
    }

    /** What becomes of a person's command to the case as it is under the lock. */
    @FunctionalInterface
    private interface Judge {
        Ruling rule(MailboxCase stuck, Terms terms, Instant now);
    }

    private Answer rule(CaseId id, String by, Judge judge) {
        return Objects.requireNonNull(transactions.execute(_ -> cases.lock(id)
                .map(stored -> rule(stored, by, judge))
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + id))));
    }

    private Answer rule(StoredCase stored, String by, Judge judge) {
        MailboxCase stuck = stored.value();
        if (stuck.openedBy().equals(by)) {
            return new Answer.OwnRequest();
        }
        if (tenants.find(stuck.mailbox().tenant()).isEmpty()) {
            return new Answer.Refused("the tenant's policy has not been read yet; try again in a moment");
        }
        Instant now = time.instant();
        return switch (judge.rule(stuck, tenants.of(stuck.mailbox().tenant()), now)) {
            case Ruling.Refused(var why) -> new Answer.Refused(why);
            case Ruling.Accepted(var change) -> {
                saving.save(stored, change, now);
                schedule.wake(stuck.mailbox().tenant(), stuck.id());
                yield new Answer.Done(change.after());
            }
        };
    }
}
