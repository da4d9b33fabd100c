package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The licences of one user, and the history of service plans that follows from them. The same product may come from a person
 * and from groups at once; a plan counts as unticked only where all of them leave it out.
 */
final class Licences {

    /** One licence, direct or by a group; a plan whose id is in {@code disabledPlans} was unticked. */
    record Licence(
            Product product,
            Set<UUID> disabledPlans,
            Instant assignedAt,
            @Nullable UUID group) {

        Set<UUID> enabledPlans() {
            return product.plans().stream()
                    .map(Product.ServicePlan::id)
                    .filter(plan -> !disabledPlans.contains(plan))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A licence that Microsoft Entra could not apply; {@code reasonStands} until a person settles it. */
    record Failure(
            Product product, LicenceError error, @Nullable UUID group, boolean reasonStands, Instant at) {

        Failure settled() {
            return new Failure(product, error, group, false, at);
        }
    }

    private record Key(UUID skuId, @Nullable UUID group) {}

    private final Map<Key, Licence> licences = new LinkedHashMap<>();
    private final List<PlanAssignment> plans = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** Each licence as it was given: a product may come more than once. */
    Collection<Licence> all() {
        return List.copyOf(licences.values());
    }

    /** One for each product. */
    Collection<Licence> merged() {
        Map<UUID, Licence> bySku = new LinkedHashMap<>();
        for (Licence licence : licences.values()) {
            bySku.merge(licence.product().skuId(), licence, Licences::merge);
        }
        return List.copyOf(bySku.values());
    }

    List<PlanAssignment> plans() {
        return List.copyOf(plans);
    }

    boolean has(UUID skuId) {
        return licences.keySet().stream().anyMatch(key -> key.skuId().equals(skuId));
    }

    /** The licence that a person assigned. */
    Optional<Licence> direct(UUID skuId) {
        return Optional.ofNullable(licences.get(new Key(skuId, null)));
    }

    Optional<PlanAssignment> mailboxPlan() {
        return plans.stream().filter(PlanAssignment::givesMailbox).findFirst();
    }

    /** Whether a mailbox plan is on in any product but this one. */
    boolean hasMailboxPlanOutside(@Nullable UUID skuId) {
        return licences.values().stream()
                .filter(licence -> !licence.product().skuId().equals(skuId))
                .anyMatch(licence -> licence.enabledPlans().stream().anyMatch(MailboxPlan::gives));
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    void assign(Product product, Set<UUID> disabledPlans, Instant at) {
        put(product, disabledPlans, at, null);
    }

    /** A group the user belongs to brings the product. */
    void inherit(Product product, UUID group, Instant at) {
        put(product, Set.of(), at, group);
    }

    /** Microsoft Entra tries again, and this time it works. */
    void apply(Failure failure, Instant at) {
        put(failure.product(), Set.of(), at, failure.group());
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
        licences.clear();
        plans.clear();
        failures.clear();
    }

    /** Takes what a person assigned; what groups bring stays. */
    void remove(UUID skuId, Instant at) {
        licences.remove(new Key(skuId, null));
        rewritePlans(at);
    }

    void removeOf(UUID group, Instant at) {
        licences.keySet().removeIf(key -> group.equals(key.group()));
        failures.removeIf(failure -> group.equals(failure.group()));
        rewritePlans(at);
    }

    void removeAll(Instant at) {
        licences.clear();
        failures.clear();
        rewritePlans(at);
    }

    private void put(Product product, Set<UUID> disabledPlans, Instant at, @Nullable UUID group) {
        Key key = new Key(product.skuId(), group);
        Licence previous = licences.get(key);
        Instant since = previous == null ? at : previous.assignedAt();
        licences.put(key, new Licence(product, Set.copyOf(disabledPlans), since, group));
        failures.removeIf(failure -> failure.product().equals(product));
        rewritePlans(at);
    }

    private void rewritePlans(Instant at) {
        Map<UUID, Product.ServicePlan> wanted = new LinkedHashMap<>();
        for (Licence licence : licences.values()) {
            licence.product().plans().stream()
                    .filter(plan -> !licence.disabledPlans().contains(plan.id()))
                    .forEach(plan -> wanted.put(plan.id(), plan));
        }
        plans.replaceAll(plan -> plan.enabled() && !wanted.containsKey(plan.servicePlanId()) ? plan.ended(at) : plan);
        plans.stream().filter(PlanAssignment::enabled).forEach(plan -> wanted.remove(plan.servicePlanId()));
        wanted.values().forEach(plan -> plans.add(new PlanAssignment(plan.id(), plan.service(), at, true)));
    }

    private static Licence merge(Licence one, Licence other) {
        Set<UUID> disabled = new HashSet<>(one.disabledPlans());
        disabled.retainAll(other.disabledPlans());
        return new Licence(one.product(), disabled, one.assignedAt(), one.group());
    }
}
