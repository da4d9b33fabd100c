package io.unstick.remediation.loans;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What follows from a look at the borrower.
 *
 * <p>Only two requests of Unstick ever touch the loan: the borrowing one, which is sent at most once per action, and the
 * repaying one, which is repeated until it is seen to have worked. Either may arrive late, or in halves. So what is seen is
 * <em>Unstick's own trace</em>, and made good, when
 * <ul>
 *   <li>before the debt is paid: the plan is off in the licence; or the substitute is there; or both licences are missing
 *       after a repayment was sent;
 *   <li>after it was paid: the same, while the borrowing request has never been seen to take effect (then this is it), or
 *       within {@link Deadlines#late()} of the last request (then the look that called it paid was stale); each at most
 *       {@value #MOST_LOSSES} times, because whoever repeats it means it.
 * </ul>
 * Everything else is a person's: the licence was taken away altogether, replaced by another one, or unticked once more after
 * it was given back. That is never undone. It ends the debt with the reason, but not before {@code late} is over since the
 * last request, because until then it might be a half of our own. A person's choice of other plans inside a toggled licence
 * is kept; only the mailbox plan is switched on.
 */
public final class Reckoning {
    private static final int MOST_LOSSES = 2;

    private Reckoning() {}

    public static Step next(LicenceDebt debt, Sight sight, Deadlines deadlines, Instant now) {
        return switch (sight) {
            case Sight.Gone() -> new Step.Wait(debt.closed(now, "the user was deleted"));
            case Sight.Unreadable(var why) ->
                new Step.Wait(later(debt.with(debt.history().triedInVain()), deadlines, now)
                        .because("it could not be read whether it is back: " + why));
            case Sight.Read read -> read(debt, read, deadlines, now);
        };
    }

    private static Step read(LicenceDebt debt, Sight.Read read, Deadlines deadlines, Instant now) {
        Holding holding = Holding.of(debt, read);
        if (holding == Holding.AS_BEFORE) {
            return new Step.Wait(asBefore(debt, deadlines, now));
        }
        if (!isOurs(debt, holding, deadlines, now)) {
            return new Step.Wait(foreign(debt, deadlines, now));
        }
        LicenceDebt owed = debt.isPaid() ? debt.in(new Stage.Owed(debt.stage().losses() + 1)) : debt;
        LicenceDebt seen = holding == Holding.TAKEN ? owed.with(owed.history().taken(now)) : owed;
        Instant dueAt = dueAt(seen, read, deadlines);
        return now.isBefore(dueAt)
                ? new Step.Wait(seen.lookingAt(earliest(dueAt, now.plus(deadlines.look()))))
                : repay(seen, read, deadlines, now);
    }

    private static LicenceDebt asBefore(LicenceDebt debt, Deadlines deadlines, Instant now) {
        return switch (debt.stage()) {
            case Stage.Owed _ -> found(debt, deadlines, now);
            case Stage.Paid paid -> checked(debt, paid, deadlines, now);
            case Stage.Closed _ -> debt;
        };
    }

    /** Paid; but when the borrowing request has not been seen to work, it gets its time first. */
    private static LicenceDebt found(LicenceDebt debt, Deadlines deadlines, Instant now) {
        History history = debt.history();
        Instant givenUp = debt.openedAt().plus(deadlines.offAtMost());
        if (!history.wasTaken() && !history.wasRepaid() && now.isBefore(givenUp)) {
            return debt.lookingAt(earliest(givenUp, now.plus(deadlines.look())));
        }
        String untouched = history.wasTaken() ? "somebody gave the licence back" : "the licence was never taken";
        return debt.with(history.settled())
                .because("")
                .in(new Stage.Paid(
                        now, 0, debt.stage().losses(), history.wasRepaid() ? "the licence is as it was" : untouched))
                .lookingAt(now.plus(deadlines.soak().getFirst()));
    }

    private static LicenceDebt checked(LicenceDebt debt, Stage.Paid paid, Deadlines deadlines, Instant now) {
        int checks = paid.checks() + 1;
        LicenceDebt confirmed = debt.with(debt.history().settled()).because("");
        if (checks >= deadlines.soak().size()) {
            return confirmed.closed(now, paid.how());
        }
        Instant next = paid.at().plus(deadlines.soak().get(checks));
        return confirmed
                .in(new Stage.Paid(paid.at(), checks, paid.losses(), paid.how()))
                .lookingAt(next.isAfter(now) ? next : now.plus(deadlines.look()));
    }

    private static boolean isOurs(LicenceDebt debt, Holding holding, Deadlines deadlines, Instant now) {
        boolean likeOurs =
                holding != Holding.NEITHER || (debt.isSwap() && debt.history().wasRepaid());
        if (!debt.isPaid() || !likeOurs) {
            return likeOurs;
        }
        boolean mayBeLate = !debt.history().wasTaken() || now.isBefore(settledAt(debt, deadlines));
        return mayBeLate && debt.stage().losses() < MOST_LOSSES;
    }

    private static LicenceDebt foreign(LicenceDebt debt, Deadlines deadlines, Instant now) {
        Instant settledAt = settledAt(debt, deadlines);
        return now.isBefore(settledAt)
                ? debt.lookingAt(earliest(settledAt, now.plus(deadlines.retryAtMost())))
                        .because("the licences are neither as they were nor as Unstick leaves them")
                : debt.closed(now, "a person changed the user's licences since; they stay as they are");
    }

    /** From when on none of our requests can have any effect any more. */
    private static Instant settledAt(LicenceDebt debt, Deadlines deadlines) {
        Instant repaidAt = debt.history().repaidAt();
        return (repaidAt == null ? debt.openedAt() : repaidAt).plus(deadlines.late());
    }

    private static Instant dueAt(LicenceDebt debt, Sight.Read read, Deadlines deadlines) {
        boolean isLate = debt.history().wasRepaid() || debt.stage().losses() > 0;
        if (isLate || (debt.isSwap() && read.mailbox())) {
            return debt.openedAt();
        }
        Instant atTheLatest = debt.openedAt().plus(debt.isSwap() ? deadlines.lendAtMost() : deadlines.offAtMost());
        Instant takenAt = debt.history().takenAt();
        return debt.isSwap() || takenAt == null || read.planOn()
                ? atTheLatest
                : earliest(atTheLatest, takenAt.plus(deadlines.settle()));
    }

    private static Step repay(LicenceDebt debt, Sight.Read read, Deadlines deadlines, Instant now) {
        UUID substitute = debt.loan().substitute();
        LicenceDebt intended = debt.with(debt.history().repaying(now));
        return new Step.Repay(
                later(intended, deadlines, now),
                Map.of(debt.loan().sku(), disabledAfterwards(debt, read)),
                substitute != null && read.substitute() ? Set.of(substitute) : Set.of());
    }

    /** Inside a toggled licence only the mailbox plan is ours; everything else stays as it is by now. */
    private static Set<UUID> disabledAfterwards(LicenceDebt debt, Sight.Read read) {
        Set<UUID> disabled = read.disabledPlans();
        if (debt.isSwap() || read.inherited() || disabled == null) {
            return Set.copyOf(debt.loan().disabledPlans());
        }
        var others = new HashSet<>(disabled);
        others.remove(debt.loan().mailboxPlan());
        return others;
    }

    /**
     * What the answer means. Only a look can tell whether it is paid.
     *
     * @param before the debt as it was before the request was intended
     * @param intended the debt as it was committed with the intent
     */
    public static LicenceDebt answered(
            LicenceDebt before, LicenceDebt intended, Answer answer, Deadlines deadlines, Instant now) {
        History history = intended.history();
        return switch (answer) {
            case Answer.Accepted() ->
                later(intended.with(history.withYes()), deadlines, now).because("");
            case Answer.Unclear(var why) -> later(intended, deadlines, now).because(why);
            case Answer.Refused(var why) ->
                later(intended.with(history.repaidAsIn(before.history())), deadlines, now)
                        .because(why);
            case Answer.Throttled(var until) ->
                intended.with(history.repaidAsIn(before.history()))
                        .lookingAt(until)
                        .because("Microsoft is throttling");
        };
    }

    private static LicenceDebt later(LicenceDebt debt, Deadlines deadlines, Instant now) {
        return debt.lookingAt(now.plus(deadlines.pauseAfter(debt.history().tries())));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
