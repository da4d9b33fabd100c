package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What will go wrong. An operation is a cmdlet ({@code Set-MailContact}), a Graph route without the version
 * ({@code POST /users/{id}/retryServiceProvisioning}, {@code GET /users/delta}; the inner requests of a batch count as
 * themselves, the batch as {@code POST /$batch}), {@code token}, or {@code *} for all of them.
 */
public final class Faults {

    private record Planned(UUID tenant, String operation, int callsBefore, Fault fault) {

        boolean concerns(SimulatedTenant called, String calledOperation) {
            return tenant.equals(called.id()) && (operation.equals("*") || operation.equals(calledOperation));
        }

        Planned oneCallNearer() {
            return new Planned(tenant, operation, callsBefore - 1, fault);
        }
    }

    private final List<Planned> planned = new ArrayList<>();

    /** The next call that no earlier plan is for goes wrong: called three times, the next three calls do. */
    public synchronized void next(SimulatedTenant tenant, String operation, Fault fault) {
        int before = (int) planned.stream()
                .filter(plan -> plan.tenant.equals(tenant.id()) && plan.operation.equals(operation))
                .count();
        planned.add(new Planned(tenant.id(), operation, before, fault));
    }

    /** The nth call from now (1 is the next one) goes wrong. */
    public synchronized void nth(SimulatedTenant tenant, String operation, int nth, Fault fault) {
        if (nth < 1) {
            throw new IllegalArgumentException("Calls are counted from 1, not from " + nth + ".");
        }
        planned.add(new Planned(tenant.id(), operation, nth - 1, fault));
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        planned.clear();
    }

    /** Counts this call, and says what goes wrong with it. */
    synchronized Optional<Fault> take(SimulatedTenant tenant, String operation) {
        Optional<Fault> due = Optional.empty();
        List<Planned> later = new ArrayList<>();
        for (Iterator<Planned> plans = planned.iterator(); plans.hasNext(); ) {
            Planned plan = plans.next();
            if (plan.concerns(tenant, operation)) {
                plans.remove();
                if (plan.callsBefore == 0 && due.isEmpty()) {
                    due = Optional.of(plan.fault);
                } else {
                    later.add(plan.callsBefore == 0 ? plan : plan.oneCallNearer());
                }
            }
        }
        planned.addAll(later);
        return due;
    }
}
