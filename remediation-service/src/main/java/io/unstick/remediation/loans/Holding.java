package io.unstick.remediation.loans;

import java.util.Set;
import java.util.UUID;

/** What the borrower has of the two licences, in the debt's terms. */
enum Holding {
    /** Nothing is missing, and nothing is left of the substitute. */
    AS_BEFORE,
    /** The lent plan or licence is missing, exactly as the borrowing request leaves it. */
    TAKEN,
    /** The licence is there, and the substitute as well. */
    DOUBLED,
    /** Neither the licence nor the substitute. */
    NEITHER;

    static Holding of(LicenceDebt debt, Sight.Read read) {
        Set<UUID> disabled = read.disabledPlans();
        if (debt.isSwap()) {
            return swapped(read.substitute(), disabled != null, disabled != null && isBack(debt, read, disabled));
        }
        if (disabled == null) {
            return NEITHER;
        }
        boolean off = read.inherited()
                ? !debt.history().accepted()
                : disabled.contains(debt.loan().mailboxPlan());
        return off ? TAKEN : AS_BEFORE;
    }

    private static Holding swapped(boolean substitute, boolean present, boolean back) {
        if (back) {
            return substitute ? DOUBLED : AS_BEFORE;
        }
        return substitute || present ? TAKEN : NEITHER;
    }

    /** What Unstick gave back must be as it was; what somebody else gave back is theirs to decide. */
    private static boolean isBack(LicenceDebt debt, Sight.Read read, Set<UUID> disabled) {
        return debt.isPaid()
                || read.inherited()
                || !debt.history().wasRepaid()
                || disabled.equals(Set.copyOf(debt.loan().disabledPlans()));
    }
}
