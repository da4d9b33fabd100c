package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.fix.FixId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * An attempt as the case's journal announced it.
 *
 * @param actionId the same for all attempts
 * @param undertaking the action id of the first step of the plan it belongs to
 */
record Intent(Told told, String actionId, String undertaking, int attempt, FixId fix, String planHash) {

    private static final Set<FixId> LENDING = Set.of(FixId.TOGGLE_EXCHANGE_PLAN, FixId.SWAP_LICENCE);

    static Intent of(Told told, String undertaking) {
        return new Intent(
                told,
                told.text("actionId"),
                undertaking,
                told.data().path("attempt").asInt(0),
                fix(told.text("fix")),
                told.text("planHash"));
    }

    private static FixId fix(String id) {
        return Arrays.stream(FixId.values())
                .filter(fix -> fix.id().equals(id))
                .findFirst()
                .orElse(FixId.UNRECOGNISED);
    }

    /** What its request is called on the wire. */
    String requestId() {
        return NamedUuid.of(actionId, Integer.toString(attempt)).toString();
    }

    Instant at() {
        return told.at();
    }

    String tenant() {
        return told.mailbox().substring(0, told.mailbox().indexOf('/'));
    }

    boolean isFirstStep() {
        return actionId.equals(undertaking);
    }

    boolean lends() {
        return LENDING.contains(fix);
    }

    @Override
    public String toString() {
        return "intent %s attempt %d, plan %s: %s".formatted(fix.id(), attempt, planHash, told);
    }
}
