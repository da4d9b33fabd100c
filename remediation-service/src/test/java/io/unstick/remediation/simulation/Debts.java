package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.playbook.LicenceLoan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Collects what was lent, whatever happens to the case: writes it back, reads it back, and looks again much later. */
final class Debts {
    private static final Duration LENT_FOR = Duration.ofMinutes(15);
    /** Longer than any request may be under way. */
    private static final Duration LATE_REQUESTS = Duration.ofMinutes(70);

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final World world;
    private final Cloud cloud;
    private final Sabotage sabotage;
    private final Consumer<CaseId> wake;
    private final Map<UUID, Debt> debts = new LinkedHashMap<>();

    Debts(World world, Cloud cloud, Sabotage sabotage, Consumer<CaseId> wake) {
        this.world = world;
        this.cloud = cloud;
        this.sabotage = sabotage;
        this.wake = wake;
    }

    private static final class Debt {
        private final CaseId caseId;
        private final LicenceLoan loan;
        private final User user;
        private Instant openedAt;
        private boolean paid;

        private Debt(CaseId caseId, LicenceLoan loan, User user, Instant openedAt) {
            this.caseId = caseId;
            this.loan = loan;
            this.user = user;
            this.openedAt = openedAt;
        }
    }

    /** Another attempt of the same action opens its debt anew: it may be the one that borrows. */
    void open(UUID actionId, CaseId caseId, LicenceLoan loan, User user) {
        boolean known = debts.containsKey(actionId);
        if (sabotage == Sabotage.DEBT_NOT_WRITTEN_DOWN || (known && sabotage == Sabotage.DEBT_NOT_OPENED_AGAIN)) {
            return;
        }
        Debt debt = debts.computeIfAbsent(actionId, _ -> new Debt(caseId, loan, user, world.now()));
        debt.openedAt = world.now();
        debt.paid = false;
        world.in(LENT_FOR, () -> collect(debt));
    }

    /** Nothing may have been borrowed after all: the request was never sent. */
    boolean isPaid(UUID actionId) {
        Debt debt = debts.get(actionId);
        return debt == null || debt.paid;
    }

    boolean owes(CaseId caseId) {
        return debts.values().stream().anyMatch(debt -> !debt.paid && debt.caseId.equals(caseId));
    }

    boolean allPaid() {
        return debts.values().stream().allMatch(debt -> debt.paid);
    }

    private void collect(Debt debt) {
        if (debt.paid) {
            return;
        }
        boolean certain = !world.now().isBefore(debt.openedAt.plus(LATE_REQUESTS));
        if (debt.user.edited || (debt.user.holdsNothingBorrowed() && certain)) {
            close(debt);
            return;
        }
        if (!debt.user.holdsNothingBorrowed()) {
            giveBack(debt);
            if (sabotage == Sabotage.DEBT_CLOSED_WITHOUT_READ_BACK) {
                close(debt);
                return;
            }
        }
        world.in(AGAIN, () -> collect(debt));
    }

    private void giveBack(Debt debt) {
        boolean full = debt.loan.substitute() != null && world.fault(0.3);
        if (!full && !world.fault(0.2)) {
            boolean complete = sabotage != Sabotage.RESTORED_WITHOUT_DISABLED_PLANS;
            cloud.giveBack(debt.loan, complete ? debt.loan.disabledPlans() : List.of(), debt.user);
        }
    }

    private void close(Debt debt) {
        debt.paid = true;
        wake.accept(debt.caseId);
    }
}
