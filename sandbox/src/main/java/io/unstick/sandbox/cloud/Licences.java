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

/** The licences of one user, and the history of service plans that follows from them. */
final class Licences {

    /** One licence; a plan whose id is in {@code disabledPlans} was unticked. */
    record Licence(Product product, Set<UUID> disabledPlans, Instant assignedAt) {}

    private final Map<UUID, Licence> bySku = new LinkedHashMap<>();
    private final List<PlanAssignment> plans = new ArrayList<>();

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

    void assign(Product product, Set<UUID> disabledPlans, Instant at) {
        Licence previous = bySku.get(product.skuId());
        Instant since = previous == null ? at : previous.assignedAt();
        bySku.put(product.skuId(), new Licence(product, Set.copyOf(disabledPlans), since));
        rewritePlans(at);
    }

    void remove(UUID skuId, Instant at) {
        bySku.remove(skuId);
        rewritePlans(at);
    }

    void removeAll(Instant at) {
        bySku.clear();
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
