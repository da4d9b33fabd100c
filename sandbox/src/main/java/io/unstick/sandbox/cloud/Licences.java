package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The licences of one user, and the history of service plans that follows from them. */
final class Licences {

    /** One licence; a plan whose id is in {@code disabledPlans} was unticked. */
    record Licence(
            Product product,
            Set<UUID> disabledPlans,
            Instant assignedAt,
            @Nullable UUID group) {}

    /** A licence that Microsoft Entra could not apply; {@code reasonStands} until a person settles it. */
    record Failure(
            Product product, LicenceError error, @Nullable UUID group, boolean reasonStands, Instant at) {

        Failure settled() {
            return new Failure(product, error, group, false, at);
        }
    }

    private final Map<UUID, Licence> bySku = new LinkedHashMap<>();
    private final List<PlanAssignment> plans = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Collection<Licence> all() {
        return List.copyOf(bySku.values());
    }

    List<PlanAssignment> plans() {
        return List.copyOf(plans);
    }

    boolean has(UUID skuId) {
        return bySku.containsKey(skuId);
    }

    Optional<PlanAssignment> mailboxPlan() {
        return plans.stream().filter(PlanAssignment::givesMailbox).findFirst();
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    boolean isInherited(UUID skuId) {
        Licence licence = bySku.get(skuId);
        return licence != null && licence.group() != null;
    }

    void assign(Product product, Set<UUID> disabledPlans, Instant at) {
        assign(product, disabledPlans, at, null);
    }

    /** Microsoft Entra tries again, and this time it works. */
    void apply(Failure failure, Instant at) {
        assign(failure.product(), Set.of(), at, failure.group());
    }

    private void assign(Product product, Set<UUID> disabledPlans, Instant at, @Nullable UUID group) {
        Licence previous = bySku.get(product.skuId());
        Instant since = previous == null ? at : previous.assignedAt();
        bySku.put(product.skuId(), new Licence(product, Set.copyOf(disabledPlans), since, group));
        failures.removeIf(failure -> failure.product().equals(product));
        rewritePlans(at);
    }

    void fail(Failure failure) {
        failures.add(failure);
    }

    /** A person removed the reason of every failure; nothing is applied by that alone. */
    void settleFailures() {
        failures.replaceAll(Failure::settled);
    }

    /** As if there had never been any licence. */
    void forget() {
        bySku.clear();
        plans.clear();
        failures.clear();
    }

    void remove(UUID skuId, Instant at) {
        bySku.remove(skuId);
        rewritePlans(at);
    }

    void removeAll(Instant at) {
        bySku.clear();
        failures.clear();
        rewritePlans(at);
    }

    private void rewritePlans(Instant at) {
        Map<UUID, Product.ServicePlan> wanted = new LinkedHashMap<>();
        for (Licence licence : bySku.values()) {
            licence.product().plans().stream()
                    .filter(plan -> !licence.disabledPlans().contains(plan.id()))
                    .forEach(plan -> wanted.put(plan.id(), plan));
        }
        plans.replaceAll(plan -> plan.enabled() && !wanted.containsKey(plan.servicePlanId()) ? plan.ended(at) : plan);
        plans.stream().filter(PlanAssignment::enabled).forEach(plan -> wanted.remove(plan.servicePlanId()));
        wanted.values().forEach(plan -> plans.add(new PlanAssignment(plan.id(), plan.service(), at, true)));
    }
}
