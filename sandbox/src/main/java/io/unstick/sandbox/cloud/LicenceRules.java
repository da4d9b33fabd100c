package io.unstick.sandbox.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Why Microsoft Entra refuses an {@code assignLicense}. */
final class LicenceRules {

    /** Kiosk mailboxes exclude the others; the full plans may stand beside each other. */
    private static final List<MailboxPlan> EXCLUDED_BY_KIOSK = List.of(MailboxPlan.STANDARD, MailboxPlan.ENTERPRISE);

    private final Subscriptions subscriptions;

    LicenceRules(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Throws {@link GraphRefusal} with Graph's text for the first thing that is wrong. */
    void check(Account account, LicenceWish wish) {
        if (!wish.added().isEmpty() && account.usageLocation == null) {
            refuse("License assignment cannot be done for user with invalid usage location.");
        }
        wish.added().forEach((product, disabled) -> checkAddition(account, wish, product, disabled));
        wish.removed().forEach(skuId -> checkRemoval(account, skuId));
        checkExclusion(account, wish);
    }

    /** Why a licence that failed would fail again. */
    Optional<String> objection(Licences.Failure failure) {
        if (!subscriptions.hasSeat(failure.product())) {
            return Optional.of(noSeat(failure.product()));
        }
        boolean stands = failure.reasonStands() && failure.error() != LicenceError.COUNT_VIOLATION;
        return stands
                ? Optional.of("License assignment failed: " + failure.error().wireName() + ".")
                : Optional.empty();
    }

    private void checkAddition(Account account, LicenceWish wish, Product product, Set<UUID> disabled) {
        if (wish.removed().contains(product.skuId())) {
            refuse("License " + product.skuId() + " cannot be added and removed in one request.");
        }
        Set<UUID> foreign = new HashSet<>(disabled);
        product.plans().forEach(plan -> foreign.remove(plan.id()));
        if (!foreign.isEmpty()) {
            refuse("Service plan " + foreign.iterator().next() + " is not part of license " + product.skuId() + ".");
        }
        if (!account.licences().has(product.skuId()) && !subscriptions.hasSeat(product)) {
            refuse(noSeat(product));
        }
        account.licences().failures().stream()
                .filter(failure -> failure.product().equals(product))
                .forEach(failure -> objection(failure).ifPresent(LicenceRules::refuse));
    }

    private static void checkRemoval(Account account, UUID skuId) {
        if (account.licences().direct(skuId).isPresent()) {
            return;
        }
        refuse(
                account.licences().has(skuId)
                        ? "User license is inherited from a group membership"
                                + " and it cannot be removed directly from the user."
                        : "User does not have a corresponding license.");
    }

    /** What the user would have when the whole request is done. */
    private static void checkExclusion(Account account, LicenceWish wish) {
        Set<UUID> plans = new HashSet<>();
        for (Licences.Licence licence : account.licences().all()) {
            boolean goes = licence.group() == null
                    && wish.removed().contains(licence.product().skuId());
            boolean isReplaced = licence.group() == null && wish.added().containsKey(licence.product());
            if (!goes && !isReplaced) {
                plans.addAll(licence.enabledPlans());
            }
        }
        for (Map.Entry<Product, Set<UUID>> added : wish.added().entrySet()) {
            added.getKey().plans().stream()
                    .map(Product.ServicePlan::id)
                    .filter(plan -> !added.getValue().contains(plan))
                    .forEach(plans::add);
        }
        for (MailboxPlan full : EXCLUDED_BY_KIOSK) {
            if (plans.contains(MailboxPlan.DESKLESS.id()) && plans.contains(full.id())) {
                refuse("License assignment failed because service plans " + MailboxPlan.DESKLESS.id() + " and "
                        + full.id() + " are mutually exclusive.");
            }
        }
    }

    private static String noSeat(Product product) {
        return "Subscription with SKU " + product.skuId() + " does not have any available licenses.";
    }

    private static void refuse(String text) {
        throw GraphRefusal.badRequest(text);
    }
}
