package io.unstick.remediation.boundaries;

import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.playbook.Action;
import java.util.Optional;

/** Something that is done for a case, while a process can die. */
sealed interface Step {
    String REPAYMENT = "repayment";
    String LICENCES = "POST /users/{id}/assignLicense";
    String ACTIVE_DIRECTORY = "LDAP modify";
    String SYNC_SERVER = "Start-ADSyncSyncCycle";

    /**
     * What the gate before the scheduler's tasks calls it: the action's name in the database, {@value #REPAYMENT}, or
     * {@value #WITH_DIAGNOSIS}.
     */
    String target();

    /** A first action that follows at once from a diagnosis: the task that takes the diagnosis in takes the step, too. */
    String WITH_DIAGNOSIS = "first-diagnosis";

    /**
     * One action of a plan: one request.
     *
     * @param leastEffects how often it must have been done in the end: not once, where what it is for may happen by itself
     */
    record Request(Class<? extends Action> action, String target, String operation, int leastEffects) implements Step {
        Request(Class<? extends Action> action, String target, String operation) {
            this(action, target, operation, 1);
        }

        boolean isAbout(CaseState state) {
            return state instanceof CaseState.Acting acting
                    && action.isInstance(acting.cleared().action());
        }
    }

    /** The ledger of debts gives a licence back: one request, and then the look that tells the case. */
    record Repayment() implements Step {
        @Override
        public String target() {
            return REPAYMENT;
        }
    }

    /** A person or Microsoft takes over; nothing is sent. */
    record Handover(StateLabel to) implements Step {
        @Override
        public String target() {
            return WITH_DIAGNOSIS;
        }
    }

    /** What people call it. */
    default String label() {
        return switch (this) {
            case Request request -> request.action().getSimpleName();
            case Repayment() -> "Repayment";
            case Handover(var to) -> to.toString();
        };
    }

    /** How often it must have been done in the end; never more than once. */
    default int leastEffects() {
        return sends().isPresent() ? 1 : 0;
    }

    /** As the effect log calls what it sends; empty when it sends nothing. */
    default Optional<String> sends() {
        return switch (this) {
            case Request request -> Optional.of(request.operation());
            case Repayment() -> Optional.of(LICENCES);
            case Handover _ -> Optional.empty();
        };
    }

    /** Whether it goes to one of the customer's own servers. */
    default boolean isOnPremises() {
        return sends().filter(operation -> operation.equals(ACTIVE_DIRECTORY) || operation.equals(SYNC_SERVER))
                .isPresent();
    }

    /** Why no process can die there; empty when one can. */
    default Optional<String> impossibility(Boundary boundary) {
        return this instanceof Handover(var to) && boundary.isOnTheWire()
                ? Optional.of("a case becomes %s in one transaction, and no request is sent".formatted(to))
                : Optional.empty();
    }
}
