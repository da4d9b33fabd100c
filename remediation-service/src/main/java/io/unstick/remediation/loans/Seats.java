package io.unstick.remediation.loans;

import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.LicenceLoan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The licences an action must have for itself in its tenant.
 *
 * @param skus none for an action that needs no seat
 * @param cycle whether it lends itself: then a mere toggle of the same licence is in its way too
 */
public record Seats(Set<UUID> skus, boolean cycle) {
    public Seats {
        skus = Set.copyOf(skus);
    }

    public static Seats neededBy(Action action) {
        if (action instanceof LicenceAction.Borrow(LicenceLoan loan)) {
            Set<UUID> both = Stream.of(List.of(loan.sku()), substitutes(loan))
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());
            return new Seats(both, true);
        }
        return action instanceof LicenceAction.AssignLicence(var _, UUID sku)
                ? new Seats(Set.of(sku), false)
                : new Seats(Set.of(), false);
    }

    private static List<UUID> substitutes(LicenceLoan loan) {
        return loan.substitute() == null ? List.of() : List.of(Objects.requireNonNull(loan.substitute()));
    }
}
