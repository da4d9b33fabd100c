package io.unstick.remediation.approval;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.cases.Deciding;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.CaseSaving;
import io.unstick.remediation.work.CaseSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/** Takes people's decisions. */
public class Approvals {
    private final CaseStore cases;
    private final CaseSaving saving;
    private final CaseSchedule schedule;
    private final TermsOfTenants tenants;
    private final TransactionOperations transactions;
    private final InstantSource time;

    public Approvals(
            CaseStore cases,
            CaseSaving saving,
            CaseSchedule schedule,
            TermsOfTenants tenants,
            TransactionOperations transactions,
            InstantSource time) {
        this.cases = cases;
        this.saving = saving;
        this.schedule = schedule;
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
        return Objects.requireNonNull(transactions.execute(_ -> cases.lock(id)
                .map(stored -> decide(stored, decision))
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + id))));
    }

    private Answer decide(StoredCase stored, Decision decision) {
        MailboxCase stuck = stored.value();
        if (stuck.openedBy().equals(decision.by())) {
            return new Answer.OwnRequest();
        }
        if (tenants.find(stuck.mailbox().tenant()).isEmpty()) {
            return new Answer.Refused("the tenant's policy has not been read yet; try again in a moment");
        }
        Instant now = time.instant();
        return switch (Deciding.decide(
                stuck, decision, tenants.of(stuck.mailbox().tenant()), now)) {
            case Ruling.Refused(var why) -> new Answer.Refused(why);
            case Ruling.Accepted(var change) -> {
                saving.save(stored, change, now);
                schedule.wake(stuck.mailbox().tenant(), stuck.id());
                yield new Answer.Done(change.after());
            }
        };
    }
}
