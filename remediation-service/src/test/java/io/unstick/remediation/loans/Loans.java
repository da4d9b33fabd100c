package io.unstick.remediation.loans;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.playbook.LicenceLoan;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower whose licences a test sets, and a debt that is followed through time. */
final class Loans {
    static final UUID SKU = new UUID(0, 1);
    static final UUID SUBSTITUTE = new UUID(0, 2);
    static final UUID MAILBOX_PLAN = new UUID(0, 3);
    static final UUID TEAMS = new UUID(0, 4);
    static final UUID FORMS = new UUID(0, 5);
    static final Instant START = FakeTime.MONDAY_9AM;
    static final Deadlines DEADLINES = new Deadlines(
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(2),
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(24)));

    private final FakeTime time = new FakeTime();
    private final List<Step.Repay> requests = new ArrayList<>();
    private LicenceDebt debt;
    private Answer nextAnswer = new Answer.Accepted();

    private Loans(@Nullable UUID substitute) {
        var loan = new LicenceLoan(new UserObjectId(new UUID(1, 1)), SKU, List.of(TEAMS), MAILBOX_PLAN, substitute);
        this.debt = LicenceDebt.opened(
                new UUID(2, 2), new CaseId(new UUID(3, 3)), new TenantId(new UUID(4, 4)), loan, START);
    }

    /** Teams was off before; the mailbox plan is to be toggled. */
    static Loans toggle() {
        return new Loans(null);
    }

    static Loans swap() {
        return new Loans(SUBSTITUTE);
    }

    static Sight.Read asBefore() {
        return holding(Set.of(TEAMS), false);
    }

    static Sight.Read planOff() {
        return new Sight.Read(Set.of(TEAMS, MAILBOX_PLAN), false, false, false, false);
    }

    static Sight.Read swapped() {
        return holding(null, true);
    }

    static Sight.Read neither() {
        return holding(null, false);
    }

    static Sight.Read doubled() {
        return holding(Set.of(TEAMS), true);
    }

    static Sight.Read holding(@Nullable Set<UUID> disabledPlans, boolean substitute) {
        return new Sight.Read(disabledPlans, false, substitute, disabledPlans != null, false);
    }

    static Sight.Read withMailbox(Sight.Read read) {
        return new Sight.Read(read.disabledPlans(), read.inherited(), read.substitute(), read.planOn(), true);
    }

    Loans after(Duration passed) {
        time.pass(passed);
        return this;
    }

    Loans answering(Answer answer) {
        nextAnswer = answer;
        return this;
    }

    /** Looks now, sends what follows, and takes the answer in. */
    Loans seen(Sight sight) {
        LicenceDebt before = debt;
        switch (Reckoning.next(before, sight, DEADLINES, now())) {
            case Step.Wait(var after) -> debt = after;
            case Step.Repay repay -> {
                requests.add(repay);
                debt = Reckoning.answered(before, repay.after(), nextAnswer, DEADLINES, now());
            }
        }
        return this;
    }

    /** The process dies between the committed intent and the answer. */
    Loans seenAndKilled(Sight sight) {
        debt = Reckoning.next(debt, sight, DEADLINES, now()).after();
        return this;
    }

    /** Looks this often, each time when the debt wants to be looked at. */
    Loans seenWhenDue(Sight sight, int times) {
        for (int look = 0; look < times && !debt.isClosed(); look++) {
            time.pass(Duration.between(now(), debt.lookAt()));
            seen(sight);
        }
        return this;
    }

    LicenceDebt debt() {
        return debt;
    }

    List<Step.Repay> requests() {
        return requests;
    }

    Instant now() {
        return time.instant();
    }

    Duration untilNextLook() {
        return Duration.between(now(), debt.lookAt());
    }
}
